#include "cli/parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "page/error.h"

namespace backissue {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

ConvertOptions convert(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "convert");
  const CommandLine line = parse(arguments, 2);
  EXPECT_EQ(line.command, Command::convert);
  return line.convert;
}

std::string refusal(const std::vector<std::string>& arguments) {
  try {
    parse(arguments, 2);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
  return "not refused";
}

TEST(Parse, Defaults) {
  const ConvertOptions options = convert({"scans"});
  EXPECT_THAT(options.inputs, ElementsAre("scans"));
  EXPECT_FALSE(options.output);
  EXPECT_EQ(options.format, Format::json);
  EXPECT_FALSE(options.languages);
  EXPECT_EQ(options.jobs, 2);
  EXPECT_EQ(options.page_timeout, 120);
  EXPECT_FALSE(options.overwrite);
  EXPECT_FALSE(options.quiet);
}

TEST(Parse, EveryOptionArrives) {
  const ConvertOptions o = convert({"a.png",
                                    "b.png",
                                    "-o",
                                    "out.json",
                                    "--format=text",
                                    "--lang",
                                    "eng+fra",
                                    "--jobs",
                                    "3",
                                    "--dict",
                                    "x",
                                    "--dict",
                                    "y",
                                    "--force",
                                    "-q",
                                    "--issue-title",
                                    "T",
                                    "--issue-volume",
                                    "V",
                                    "--issue-number",
                                    "N",
                                    "--issue-date",
                                    "1996-04",
                                    "--issue-link",
                                    "https://x",
                                    "--first-printed-page",
                                    "iii",
                                    "--page-timeout",
                                    "7",
                                    "--page-memory",
                                    "512",
                                    "--max-pixels",
                                    "1000",
                                    "--spreads",
                                    "never",
                                    "--spelling",
                                    "en_US+en_GB",
                                    "--vocabulary",
                                    "words.txt",
                                    "--correct",
                                    "full",
                                    "--normalize",
                                    "quotes,spaces",
                                    "--models",
                                    "m",
                                    "--dictionaries",
                                    "d",
                                    "--debug",
                                    "t"});
  EXPECT_THAT(o.inputs, ElementsAre("a.png", "b.png"));
  EXPECT_EQ(o.output, "out.json");
  EXPECT_EQ(o.format, Format::text);
  EXPECT_EQ(o.languages, "eng+fra");
  EXPECT_EQ(o.jobs, 3);
  EXPECT_THAT(o.dictionaries, ElementsAre("x", "y"));
  EXPECT_TRUE(o.overwrite);
  EXPECT_TRUE(o.quiet);
  EXPECT_EQ(o.metadata.title, "T");
  EXPECT_EQ(o.metadata.volume, "V");
  EXPECT_EQ(o.metadata.number, "N");
  EXPECT_EQ(o.metadata.date, "1996-04");
  EXPECT_EQ(o.metadata.link, "https://x");
  EXPECT_EQ(o.metadata.first_printed_page, "iii");
  EXPECT_EQ(o.page_timeout, 7);
  EXPECT_EQ(o.page_memory, 512);
  EXPECT_EQ(o.max_pixels, 1000);
  EXPECT_EQ(o.spreads, Spreads::never);
  EXPECT_EQ(o.model_folder, "m");
  EXPECT_EQ(o.dictionary_folder, "d");
  EXPECT_EQ(o.debug, "t");
  EXPECT_THAT(o.spelling, ElementsAre("en_US", "en_GB"));
  EXPECT_EQ(o.vocabulary, "words.txt");
  EXPECT_EQ(o.correction, CorrectionLevel::full);
  EXPECT_TRUE(o.normalisation.quotes);
  EXPECT_TRUE(o.normalisation.spaces);
  EXPECT_FALSE(o.normalisation.ligatures);
}

TEST(Parse, InputsMayFollowAnOptionAndADoubleDash) {
  EXPECT_THAT(convert({"--dict", "words", "a"}).inputs, ElementsAre("a"));
  EXPECT_THAT(convert({"--", "-odd", "--help"}).inputs, ElementsAre("-odd", "--help"));
}

TEST(Parse, DashIsStandardOutput) { EXPECT_FALSE(convert({"a", "-o", "-"}).output); }

TEST(Parse, OddNamesAreKeptByteForByte) {
  const std::string odd = "a b'\"\n\xff{}[],=";
  EXPECT_THAT(convert({odd}).inputs, ElementsAre(odd));
}

EvaluateOptions evaluate(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "evaluate");
  const CommandLine line = parse(arguments, 2);
  EXPECT_EQ(line.command, Command::evaluate);
  return line.evaluate;
}

TEST(ParseEvaluate, Defaults) {
  const EvaluateOptions o = evaluate({"golden"});
  EXPECT_THAT(o.goldens, ElementsAre("golden"));
  EXPECT_FALSE(o.results || o.baseline || o.report || o.output || o.update_baseline);
  EXPECT_EQ(o.format, ScoreFormat::table);
  EXPECT_DOUBLE_EQ(o.tolerance, 0.005);
  EXPECT_EQ(o.score, ScoreOptions{});
  EXPECT_EQ(o.jobs, 2);
}

TEST(ParseEvaluate, EveryOptionArrives) {
  const EvaluateOptions o =
      evaluate({"a",           "b",      "--results", "r",         "--baseline", "base.json", "--update-baseline",
                "--tolerance", "1.5",    "--report",  "html",      "--format",   "junit",     "-o",
                "out.xml",     "--fold", "quotes",    "--overlap", "0.7",        "--jobs",    "3"});
  EXPECT_THAT(o.goldens, ElementsAre("a", "b"));
  EXPECT_EQ(o.results, "r");
  EXPECT_EQ(o.baseline, "base.json");
  EXPECT_TRUE(o.update_baseline);
  EXPECT_DOUBLE_EQ(o.tolerance, 0.015);
  EXPECT_EQ(o.report, "html");
  EXPECT_EQ(o.format, ScoreFormat::junit);
  EXPECT_EQ(o.output, "out.xml");
  EXPECT_TRUE(o.score.fold_quotes);
  EXPECT_FALSE(o.score.fold_dashes || o.score.fold_ligatures);
  EXPECT_DOUBLE_EQ(o.score.region_overlap, 0.7);
  EXPECT_EQ(o.jobs, 3);
  EXPECT_FALSE(evaluate({"a", "--fold", "none"}).score.fold_quotes);
}

TEST(ParseEvaluate, WhatCannotBeIsRefused) {
  EXPECT_THAT(refusal({"evaluate"}), HasSubstr("GOLDEN"));
  EXPECT_THAT(refusal({"evaluate", "a", "--update-baseline"}), HasSubstr("--baseline FILE"));
  EXPECT_THAT(refusal({"evaluate", "a", "--format", "tabel"}), HasSubstr("did you mean table?"));
  EXPECT_THAT(refusal({"evaluate", "a", "--fold", "qoutes"}), HasSubstr("did you mean quotes?"));
  EXPECT_THAT(refusal({"evaluate", "a", "--tolerance", "-1"}), HasSubstr("--tolerance"));
  EXPECT_THAT(refusal({"evaluate", "a", "--overlap", "2"}), HasSubstr("--overlap"));
  EXPECT_THAT(refusal({"evaluate", "a", "--tolerance", "nan"}), HasSubstr("--tolerance"));
  EXPECT_THAT(refusal({"evaluate", "a", "--overlap", "nan"}), HasSubstr("--overlap"));
  EXPECT_THAT(refusal({"evaluate", "a", "--baseline", "b", "-o", "./b"}), HasSubstr("name the same file"));
  EXPECT_THAT(refusal({"evaluate", "a", "--report", "r", "-o", "r/index.html"}), HasSubstr("name the same file"));
  EXPECT_THAT(refusal({"evaluate", "a", "--baselin", "b"}), HasSubstr("did you mean --baseline?"));
}

ViewOptions view(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "view");
  const CommandLine line = parse(arguments, 2);
  EXPECT_EQ(line.command, Command::view);
  return line.view;
}

TEST(ParseView, Defaults) {
  const ViewOptions o = view({"out/1996-04.json"});
  EXPECT_EQ(o.document, "out/1996-04.json");
  EXPECT_EQ(o.output, "out/1996-04-view");
  EXPECT_FALSE(o.scans || o.overwrite || o.quiet);
  EXPECT_EQ(view({"--", "-odd.json"}).output, "-odd-view");
}

TEST(ParseView, EveryOptionArrives) {
  const ViewOptions o = view({"a.json", "-o", "b", "--scans=c", "--max-pixels", "9", "--force", "-q"});
  EXPECT_EQ(o.output, "b");
  EXPECT_EQ(o.scans, "c");
  EXPECT_EQ(o.max_pixels, 9);
  EXPECT_TRUE(o.overwrite && o.quiet);
}

TEST(ParseView, WhatCannotBeIsRefused) {
  EXPECT_THAT(refusal({"view"}), HasSubstr("DOCUMENT"));
  EXPECT_THAT(refusal({"view", ""}), HasSubstr("empty"));
  EXPECT_THAT(refusal({"view", "a", "b"}), HasSubstr("one DOCUMENT at a time, not also b"));
  EXPECT_THAT(refusal({"view", "a", "-o", "-"}), HasSubstr("standard output"));
  EXPECT_THAT(refusal({"view", "a", "--scans", ""}), HasSubstr("--scans"));
  EXPECT_THAT(refusal({"view", "a", "--scan", "b"}), HasSubstr("did you mean --scans?"));
  EXPECT_THAT(refusal({"veiw", "a"}), HasSubstr("did you mean view?"));
}

TEST(Parse, MisspeltNamesGetTheNearest) {
  EXPECT_THAT(refusal({"convrt", "a"}), HasSubstr("did you mean convert?"));
  EXPECT_THAT(refusal({"convert", "a", "--formt", "json"}), HasSubstr("did you mean --format?"));
  EXPECT_THAT(refusal({"convert", "a", "--issue-titel=x"}), HasSubstr("did you mean --issue-title?"));
  EXPECT_THAT(refusal({"convert", "a", "--format", "jsno"}), HasSubstr("did you mean json?"));
  EXPECT_THAT(refusal({"convert", "a", "--format", "jsonll"}), HasSubstr("did you mean jsonl?"));
  EXPECT_THAT(refusal({"convert", "a", "--xyzzy"}), testing::Not(HasSubstr("did you mean")));
}

TEST(Parse, RefusesWhatMakesNoSense) {
  EXPECT_THAT(refusal({}), HasSubstr("no command"));
  EXPECT_THAT(refusal({"convert"}), HasSubstr("no INPUT"));
  EXPECT_THAT(refusal({"convert", ""}), HasSubstr("empty"));
  EXPECT_THAT(refusal({"--quiet", "convert"}), HasSubstr("before options"));
  for (const char* jobs : {"0", "-1", "257", "99999999999999999999", "two", "1.5", ""}) {
    EXPECT_THAT(refusal({"convert", "a", "--jobs", jobs}), HasSubstr("--jobs")) << jobs;
  }
  EXPECT_THAT(refusal({"convert", "a", "--page-timeout", "0"}), HasSubstr("--page-timeout"));
  EXPECT_THAT(refusal({"convert", "a", "--output"}), HasSubstr("--output"));
  EXPECT_THAT(refusal({"convert", "a", "--issue-title", "\xff"}), HasSubstr("not UTF-8"));
}

TEST(Parse, HelpAndVersionAreGivenWhateverElseIsWrong) {
  EXPECT_EQ(parse({"--help"}, 2).command, Command::help);
  EXPECT_EQ(parse({"convert", "--jobs", "x", "-h"}, 2).command, Command::help);
  EXPECT_EQ(parse({"help"}, 2).command, Command::help);
  EXPECT_EQ(parse({"help", "evaluate"}, 2).topic, Command::evaluate);
  EXPECT_EQ(parse({"evaluate", "x", "--help"}, 2).topic, Command::evaluate);
  EXPECT_EQ(parse({"convert", "--help"}, 2).topic, Command::convert);
  EXPECT_EQ(parse({"--version"}, 2).command, Command::version);
}

TEST(Help, FitsOnAScreen) {
  for (const Command topic : {Command::help, Command::convert, Command::evaluate, Command::view}) {
    std::istringstream text(help_text(topic, 2));
    int lines = 0;
    for (std::string line; std::getline(text, line); ++lines) EXPECT_LE(line.size(), 80u) << line;
    EXPECT_LE(lines, 40);
  }
}

TEST(Help, NamesEveryCommand) {
  EXPECT_THAT(help_text(Command::help, 2), HasSubstr("convert"));
  EXPECT_THAT(help_text(Command::help, 2), HasSubstr("evaluate"));
  EXPECT_THAT(help_text(Command::help, 2), HasSubstr("view"));
}

TEST(Help, OfViewNamesEveryOptionAndTheTrueDefault) {
  const std::string help = help_text(Command::view, 2);
  for (const char* option : {"--output", "--scans", "--max-pixels", "--overwrite", "--force", "--quiet", "--help"}) {
    EXPECT_THAT(help, HasSubstr(option));
  }
  EXPECT_THAT(help, HasSubstr("default: " + std::to_string(ViewOptions{}.max_pixels)));
}

TEST(Help, OfEvaluateNamesEveryOptionAndTheTrueDefaults) {
  const std::string help = help_text(Command::evaluate, 7);
  for (const char* option :
       {"--results",    "--baseline", "--update-baseline", "--tolerance",    "--report",       "--format",
        "--output",     "--fold",     "--overlap",         "--overwrite",    "--quiet",        "--lang",
        "--jobs",       "--dict ",    "--models",          "--dictionaries", "--page-timeout", "--page-memory",
        "--max-pixels", "--spreads",  "--spelling",        "--correct",      "--normalize"}) {
    EXPECT_THAT(help, HasSubstr(option));
  }
  EXPECT_THAT(help, HasSubstr("default: 0.5"));
  EXPECT_THAT(help, HasSubstr("--jobs N (7)"));
}

TEST(Help, OfConvertNamesEveryOptionAndTheTrueDefaults) {
  const std::string help = help_text(Command::convert, 7);
  for (const char* option : {"--output",       "--format",
                             "--lang",         "--jobs",
                             "--dict ",        "--overwrite",
                             "--force",        "--quiet",
                             "--issue-title",  "--issue-volume",
                             "--issue-number", "--issue-date",
                             "--issue-link",   "--first-printed-page",
                             "--page-timeout", "--page-memory",
                             "--max-pixels",   "--models",
                             "--dictionaries", "--debug",
                             "--spelling",     "--vocabulary",
                             "--correct",      "--normalize",
                             "--spreads",      "--help",
                             "--version"}) {
    EXPECT_THAT(help, HasSubstr(option));
  }
  const ConvertOptions defaults;
  EXPECT_THAT(help, HasSubstr("default: 7"));
  EXPECT_THAT(help, HasSubstr("default: " + std::to_string(defaults.page_timeout)));
  EXPECT_THAT(help, HasSubstr("default: " + std::to_string(defaults.page_memory)));
  EXPECT_THAT(help, HasSubstr("default: " + std::to_string(defaults.max_pixels)));
}

}  // namespace
}  // namespace backissue
