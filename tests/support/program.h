// The built program, run as a shell would run it.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace backissue {

struct RunResult {
  int exit_code = -1;  // -1: ended by a signal
  std::string out;
  std::string err;
  double cpu_seconds = 0;  // of the program and its workers
  double wall_seconds = 0;
  bool left_workers = false;  // processes of its group outlived it
};

struct RunSetting {
  std::map<std::string, std::string> environment{};  // over the test's own; an empty value removes the variable
  std::filesystem::path stdout_to{};                 // empty: captured
  bool stdout_closed = false;
  rlim_t largest_file = RLIM_INFINITY;  // bytes
  int interrupt_with = 0;               // this signal ...
  std::chrono::milliseconds interrupt_after{0};
};

inline std::string read_file(const std::filesystem::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

inline void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

namespace program {

[[noreturn]] inline void execute(const std::vector<std::string>& arguments, const RunSetting& setting,
                                 const std::filesystem::path& out, const std::filesystem::path& err) {
  setpgid(0, 0);
  for (const auto& [name, value] : setting.environment) {
    if (value.empty()) {
      unsetenv(name.c_str());
    } else {
      setenv(name.c_str(), value.c_str(), 1);
    }
  }
  const auto& target = setting.stdout_to.empty() ? out : setting.stdout_to;
  dup2(open(target.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600), STDOUT_FILENO);
  dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600), STDERR_FILENO);
  const rlimit file_size{setting.largest_file, RLIM_INFINITY};
  setrlimit(RLIMIT_FSIZE, &file_size);
  if (setting.stdout_closed) close(STDOUT_FILENO);
  std::vector<char*> argv{const_cast<char*>(BACKISSUE_PROGRAM)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  execv(BACKISSUE_PROGRAM, argv.data());
  _exit(127);
}

inline std::filesystem::path make_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "backissue-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), name);
  return name;
}

}  // namespace program

inline RunResult run_program(const std::vector<std::string>& arguments, const RunSetting& setting = {}) {
  const std::filesystem::path streams = program::make_folder(), out = streams / "out", err = streams / "err";
  const auto start = std::chrono::steady_clock::now();
  const pid_t pid = fork();
  if (pid == 0) program::execute(arguments, setting, out, err);
  if (setting.interrupt_with != 0) {
    std::this_thread::sleep_for(setting.interrupt_after);
    kill(pid, setting.interrupt_with);
  }
  int status = 0;
  rusage used{};
  wait4(pid, &status, 0, &used);
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
  RunResult result{WIFEXITED(status) ? WEXITSTATUS(status) : -1,    read_file(out), read_file(err),
                   seconds(used.ru_utime) + seconds(used.ru_stime), wall.count(),   kill(-pid, 0) == 0};
  std::filesystem::remove_all(streams);
  return result;
}

// A folder for one test, gone with it.
class ProgramTest : public testing::Test {
 protected:
  void SetUp() override { folder_ = program::make_folder(); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  static std::filesystem::path testdata(const std::string& name) {
    return std::filesystem::path(BACKISSUE_SOURCE_DIR) / "testdata" / name;
  }

  // A folder of scans under the given names, each a copy of a file of testdata/.
  std::filesystem::path make_issue(const std::string& name, const std::map<std::string, std::string>& scans) const {
    std::filesystem::create_directories(folder_ / name);
    for (const auto& [scan, source] : scans) std::filesystem::copy_file(testdata(source), folder_ / name / scan);
    return folder_ / name;
  }

  static RunResult run(const std::vector<std::string>& arguments, const RunSetting& setting = {}) {
    return run_program(arguments, setting);
  }

  std::filesystem::path folder_;
};

}  // namespace backissue
