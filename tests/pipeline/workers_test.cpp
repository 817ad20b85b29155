#include "pipeline/workers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <stdexcept>
#include <thread>
#include <vector>

#include "pipeline/interrupt.h"
#include "support/misbehaviour.h"

namespace backissue {
namespace {

using std::chrono::seconds;
using testing::HasSubstr;

constexpr WorkerLimits two_jobs{.jobs = 2, .timeout = seconds(30), .memory = 0};

std::map<int, WorkResult> run(int count, const WorkerLimits& limits, const std::function<std::string(int)>& work) {
  std::map<int, WorkResult> results;
  run_workers(count, limits, work,
              {[&](int index, WorkResult result) { results[index] = std::move(result); }, nullptr});
  return results;
}

std::string text_of(const WorkResult& result) {
  const auto* text = std::get_if<std::string>(&result);
  return text != nullptr ? *text : "failed: " + std::get<WorkFailure>(result).message;
}

std::string code_of(const WorkResult& result) {
  const auto* failure = std::get_if<WorkFailure>(&result);
  return failure != nullptr ? failure->code : "none";
}

// Pages 1 and 3 of 0–3 do well, whatever page 2 does.
void expect_neighbours_done(const std::map<int, WorkResult>& results) {
  ASSERT_EQ(results.size(), 3u);
  EXPECT_EQ(text_of(results.at(0)), "page 0");
  EXPECT_EQ(text_of(results.at(2)), "page 2");
}

// Work that goes wrong on page 1 only.
std::function<std::string(int)> wrong_on_one(const std::function<void()>& wrong) {
  return [wrong](int index) {
    if (index == 1) wrong();
    return "page " + std::to_string(index);
  };
}

TEST(Workers, NoWorkIsNoTrouble) {
  EXPECT_TRUE(run(0, two_jobs, [](int) { return "never"; }).empty());
}

TEST(Workers, EveryResultArrivesUnderItsIndex) {
  const auto results = run(9, two_jobs, [](int index) { return "page " + std::to_string(index); });
  ASSERT_EQ(results.size(), 9u);
  for (const auto& [index, result] : results) EXPECT_EQ(text_of(result), "page " + std::to_string(index));
}

TEST(Workers, LargeAndEmptyAndBinaryResultsArriveWhole) {
  const std::string large(5'000'000, 'z');
  const std::string binary("a\0\n\xff", 4);
  const auto results = run(3, two_jobs, [&](int index) { return index == 0 ? large : index == 1 ? "" : binary; });
  EXPECT_EQ(text_of(results.at(0)), large);
  EXPECT_EQ(text_of(results.at(1)), "");
  EXPECT_EQ(text_of(results.at(2)), binary);
}

TEST(Workers, NoMoreAliveThanJobs) {
  // Each child holds its place for a while; with three at once the work would be done in one round.
  const auto start = std::chrono::steady_clock::now();
  run(3, {.jobs = 1, .timeout = seconds(30), .memory = 0}, [](int) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return "";
  });
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(300));
}

TEST(Workers, WorkHappensInAnotherProcess) {
  int touched = 0;
  const auto results = run(1, two_jobs, [&](int) {
    touched = 1;
    return std::to_string(getpid());
  });
  EXPECT_EQ(touched, 0);
  EXPECT_NE(text_of(results.at(0)), std::to_string(getpid()));
}

TEST(Workers, ErrorsKeepKindCodeAndMessage) {
  const auto results =
      run(3, two_jobs,
          wrong_on_one([] { throw Error(ErrorKind::unreadable_input, "truncated_image", "p2.tif: ends\nearly"); }));
  expect_neighbours_done(results);
  const auto& failure = std::get<WorkFailure>(results.at(1));
  EXPECT_EQ(failure.kind, ErrorKind::unreadable_input);
  EXPECT_EQ(failure.code, "truncated_image");
  EXPECT_EQ(failure.message, "p2.tif: ends\nearly");
}

TEST(Workers, OtherExceptionsAreACrashOfThePage) {
  const auto results = run(3, two_jobs, wrong_on_one([] { throw std::logic_error("index out of range"); }));
  expect_neighbours_done(results);
  EXPECT_EQ(code_of(results.at(1)), "page_crashed");
  EXPECT_THAT(std::get<WorkFailure>(results.at(1)).message, HasSubstr("index out of range"));
}

TEST(Workers, AbortTakesOnePageOnly) {
  const auto results = run(3, two_jobs, wrong_on_one([] { std::abort(); }));
  expect_neighbours_done(results);
  EXPECT_EQ(code_of(results.at(1)), "page_crashed");
  EXPECT_THAT(std::get<WorkFailure>(results.at(1)).message, HasSubstr("signal 6 (Aborted)"));
}

TEST(Workers, SegmentationFaultTakesOnePageOnly) {
  const auto results = run(3, two_jobs, wrong_on_one(crash));
  expect_neighbours_done(results);
  EXPECT_EQ(code_of(results.at(1)), "page_crashed");
}

TEST(Workers, QuietExitIsACrashToo) {
  const auto results = run(3, two_jobs, wrong_on_one([] { _exit(0); }));
  expect_neighbours_done(results);
  EXPECT_EQ(code_of(results.at(1)), "page_crashed");
}

TEST(Workers, KilledFromOutside) {
  const auto results = run(3, two_jobs, wrong_on_one([] { kill(getpid(), SIGKILL); }));
  expect_neighbours_done(results);
  EXPECT_THAT(std::get<WorkFailure>(results.at(1)).message, HasSubstr("ran out of memory"));
}

TEST(Workers, HangingPageIsKilledAtItsTimeout) {
  const auto start = std::chrono::steady_clock::now();
  const auto results = run(3, {.jobs = 2, .timeout = seconds(1), .memory = 0}, wrong_on_one(hang));
  expect_neighbours_done(results);
  EXPECT_EQ(code_of(results.at(1)), "page_timeout");
  EXPECT_THAT(std::get<WorkFailure>(results.at(1)).message, HasSubstr("limit of 1 s"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, seconds(10));
}

TEST(Workers, GreedyPageMeetsTheMemoryLimit) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "AddressSanitizer's own memory leaves no room for a limit";
#endif
  const auto results =
      run(3, {.jobs = 2, .timeout = seconds(30), .memory = 300'000'000}, wrong_on_one([] { eat_memory(); }));
  expect_neighbours_done(results);
  EXPECT_EQ(code_of(results.at(1)), "page_memory");
  EXPECT_THAT(std::get<WorkFailure>(results.at(1)).message, HasSubstr("300 MB"));
}

TEST(Workers, LibraryThatDiesWithoutMemoryIsReportedAsMemory) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "AddressSanitizer's own memory leaves no room for a limit";
#endif
  const auto results = run(3, {.jobs = 2, .timeout = seconds(30), .memory = 300'000'000}, wrong_on_one([] {
                             try {
                               eat_memory();
                             } catch (const std::bad_alloc&) {
                               std::abort();
                             }
                           }));
  expect_neighbours_done(results);
  EXPECT_EQ(code_of(results.at(1)), "page_memory");
}

TEST(Workers, WhatChildrenPrintIsLostUnlessKept) {
  const auto print = [](int) {
    if (write(STDERR_FILENO, "noise\n", 6) < 0) return "";
    return "";
  };
  testing::internal::CaptureStderr();
  run(1, two_jobs, print);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  testing::internal::CaptureStderr();
  run(1, {.jobs = 1, .timeout = seconds(30), .memory = 0, .keep_streams = true}, print);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "noise\n");
}

TEST(Workers, CallbackThatThrowsLeavesNoChildBehind) {
  const auto fail = [](int, const WorkResult&) { throw Error(ErrorKind::unwritable_output, "full", "disk full"); };
  const auto work = [](int index) -> std::string {
    if (index > 0) hang();
    return "";
  };
  EXPECT_THROW(run_workers(2, two_jobs, work, {fail, nullptr}), Error);
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "a child is left";
}

TEST(Workers, SignalEndsTheWorkAndTheChildren) {
  watch_for_interrupts();
  const auto hanging = [](int) -> std::string { hang(); };
  const pid_t self = getpid();
  const WorkerEvents events{[](int, const WorkResult&) {}, [self] { kill(self, SIGTERM); }};
  try {
    run_workers(3, two_jobs, hanging, events);
    ADD_FAILURE() << "not interrupted";
  } catch (const Interrupted& interrupted) {
    EXPECT_EQ(interrupted.signal, SIGTERM);
  }
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "a child is left";
  forget_interrupt();
  stop_watching_for_interrupts();
}

std::map<int, WorkResult> run_again(const std::function<std::string(int)>& work, const WorkAgain& again) {
  std::map<int, WorkResult> results;
  run_workers(3, two_jobs, work, {[&](int index, WorkResult result) { results[index] = std::move(result); }, nullptr},
              again);
  return results;
}

TEST(Workers, SecondTryKnowsHowTheFirstOneEnded) {
  const auto again = [](int index, const WorkFailure& first) {
    return std::to_string(index) + " again after " + first.code;
  };
  const auto results = run_again(wrong_on_one(crash), again);
  expect_neighbours_done(results);
  EXPECT_EQ(text_of(results.at(1)), "1 again after page_crashed");
}

TEST(Workers, FailureOfBothTriesNamesBoth) {
  const auto again = [](int, const WorkFailure&) -> std::string { throw std::logic_error("too dark"); };
  const auto results = run_again(wrong_on_one([] { std::abort(); }), again);
  expect_neighbours_done(results);
  EXPECT_EQ(code_of(results.at(1)), "page_crashed");
  EXPECT_THAT(text_of(results.at(1)), HasSubstr("signal 6 (Aborted); a second, simpler try failed too: "));
  EXPECT_THAT(text_of(results.at(1)), HasSubstr("too dark"));
}

TEST(Workers, NoSecondTryWhereTheInputIsToBlame) {
  const auto again = [](int, const WorkFailure&) { return "tried again"; };
  const auto broken = wrong_on_one([] { throw Error(ErrorKind::unreadable_input, "truncated_image", "p2.tif ends"); });
  const auto results = run_again(broken, again);
  EXPECT_EQ(text_of(results.at(1)), "failed: p2.tif ends");
}

// A middle process plays the parent and is killed; its child must end too, and so close the pipe it inherited.
TEST(Workers, ChildrenDieWithTheirParent) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t middle = fork();
  if (middle == 0) {
    close(ends[0]);
    run_workers(1, two_jobs,
                [&](int) -> std::string {
                  if (write(ends[1], "x", 1) != 1) _exit(1);
                  hang();
                },
                {[](int, const WorkResult&) {}, nullptr});
    _exit(0);
  }
  close(ends[1]);
  char byte = 0;
  ASSERT_EQ(read(ends[0], &byte, 1), 1);
  kill(middle, SIGKILL);
  waitpid(middle, nullptr, 0);
  alarm(20);  // a read that never ends fails the test here
  EXPECT_EQ(read(ends[0], &byte, 1), 0);
  alarm(0);
  close(ends[0]);
}

}  // namespace
}  // namespace backissue
