#include "recognition/language_data.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstring>
#include <fstream>

#include "page/error.h"
#include "recognition/recognition.h"

namespace backissue {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class LanguageData : public testing::Test {
 protected:
  LanguageData() : folder_(fs::path(testing::TempDir()) / ("language_data." + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~LanguageData() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, const std::string& bytes) const {
    const fs::path file = folder_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }

  fs::path folder_;
};

template <typename T>
std::string bytes_of(T value) {
  std::string bytes(sizeof value, '\0');
  std::memcpy(bytes.data(), &value, sizeof value);
  return bytes;
}

// Language data of 24 entries, of which only the network (17) is there.
std::string file_with(const std::string& network, std::int64_t offset = 4 + 24 * 8) {
  std::string bytes = bytes_of<std::int32_t>(24);
  for (int entry = 0; entry < 24; ++entry) bytes += bytes_of<std::int64_t>(entry == 17 ? offset : -1);
  return bytes + network;
}

template <typename Call>
std::string message_of(Call call, ErrorKind kind, const std::string& code) {
  try {
    call();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind);
    EXPECT_EQ(error.code(), code);
    return error.what();
  }
  ADD_FAILURE() << "no error";
  return {};
}

TEST_F(LanguageData, NamesAreListedOnceInOrder) {
  EXPECT_THAT(language_names("eng"), ElementsAre("eng"));
  EXPECT_THAT(language_names("fra+eng+fra"), ElementsAre("fra", "eng"));
  EXPECT_THAT(language_names("script/Latin+chi_sim"), ElementsAre("script/Latin", "chi_sim"));
}

TEST_F(LanguageData, NamesThatCouldLeaveTheFolderAreRefused) {
  for (const char* bad : {"", "+", "eng+", "../eng", "/eng", "eng/", "a/b/c", "en g", "eng;x"})
    EXPECT_THAT(message_of([&] { language_names(bad); }, ErrorKind::usage, "bad_language"), HasSubstr(bad)) << bad;
}

TEST_F(LanguageData, IsFoundInTheFirstFolderThatHasIt) {
  const fs::path first = write("a/eng.traineddata", "1").parent_path();
  const fs::path second = write("b/eng.traineddata", "2").parent_path();
  write("b/script/Latin.traineddata", "3");
  write("b/osd.traineddata", "4");
  write("b/notes.txt", "5");
  EXPECT_EQ(find_language("eng", {folder_ / "none", first, second}), first / "eng.traineddata");
  EXPECT_EQ(find_language("script/Latin", {first, second}), second / "script/Latin.traineddata");
  EXPECT_TRUE(find_language("deu", {first, second}).empty());
  EXPECT_THAT(languages_in({first, second}), ElementsAre("eng", "script/Latin"));
}

TEST_F(LanguageData, HeightIsWhatTheNetworkSays) {
  EXPECT_EQ(checked_line_height(write("a", file_with("weights[1,48,0,1Ct3,3,16Mp3,3O1c111]"))), 48);
  EXPECT_EQ(checked_line_height(write("b", file_with("weights without a description"))), 36);
  EXPECT_EQ(checked_line_height(write("c", file_with("[1,0,0,1 any height"))), 36);
}

TEST_F(LanguageData, DamagedFilesAreToldFromWholeOnes) {
  const std::string whole = file_with("[1,36,0,1]");
  const std::string damaged[] = {"",
                                 "abc",
                                 bytes_of<std::int32_t>(-1) + whole,
                                 bytes_of<std::int32_t>(1'000'000) + whole,
                                 whole.substr(0, 60),
                                 whole.substr(0, 4 + 24 * 8),
                                 file_with("[1,36,0,1]", 1'000'000),
                                 file_with("[1,36,0,1]", 3),
                                 bytes_of<std::int32_t>(1) + bytes_of<std::int64_t>(12) + "[1,36,0,1]"};
  for (const std::string& bytes : damaged) {
    const fs::path file = write("damaged", bytes);
    EXPECT_THAT(message_of([&] { checked_line_height(file); }, ErrorKind::missing_data, "broken_model"),
                AllOf(HasSubstr(file.string()), HasSubstr("again")));
  }
  EXPECT_EQ(checked_line_height(write("whole", whole)), 36);
}

TEST_F(LanguageData, AMissingLanguageNamesItsPackage) {
  const auto message = [&](const std::string& name) {
    RecognitionOptions options;
    options.languages = name;
    return message_of([&] { make_tesseract_recogniser(options); }, ErrorKind::missing_data, "missing_model");
  };
  EXPECT_THAT(message("xxx"), AllOf(HasSubstr("'xxx'"), HasSubstr("tesseract-ocr-xxx"), HasSubstr("eng")));
  EXPECT_THAT(message("eng+xx_yy"), HasSubstr("tesseract-ocr-xx-yy"));
  // Debian's file is not in the folder that is asked for.
  EXPECT_THAT(message("script/Thaana"), HasSubstr("the package tesseract-ocr-script-thaa and ask for Thaana, or"));
  EXPECT_THAT(message("script/HanS_vert"), HasSubstr("tesseract-ocr-script-hans-vert and ask for HanS_vert, or"));
  EXPECT_THAT(message("Thaana"), HasSubstr("the package tesseract-ocr-script-thaa, or"));
  EXPECT_THAT(message("HanS_vert"), HasSubstr("the package tesseract-ocr-script-hans-vert, or"));
  for (const std::string name : {"script/Runes", "other/xxx"})
    EXPECT_THAT(message(name), AllOf(HasSubstr(name + ".traineddata"), Not(HasSubstr("install")))) << name;
}

TEST_F(LanguageData, WhatTesseractCannotLoadIsAnErrorAndNoCrash) {
  RecognitionOptions options;
  options.languages = "own";
  options.model_directories = {folder_};
  write("own.traineddata", file_with("[1,36,0,1]" + std::string(5000, '\x7F')));
  EXPECT_THAT(message_of([&] { make_tesseract_recogniser(options); }, ErrorKind::missing_data, "broken_model"),
              HasSubstr("own.traineddata"));
}

TEST_F(LanguageData, OwnFilesWinOverTesseractsOwn) {
  RecognitionOptions options;
  options.model_directories = {folder_};
  write("eng.traineddata", "broken");
  message_of([&] { make_tesseract_recogniser(options); }, ErrorKind::missing_data, "broken_model");
}

}  // namespace
}  // namespace backissue
