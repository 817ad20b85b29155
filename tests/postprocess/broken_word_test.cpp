#include "postprocess/broken_word.h"

#include <gtest/gtest.h>

#include "postprocess/built.h"

namespace backissue {
namespace {

// Judged with English at large: "before|after" or, on a narrow line, "before|after|rest".
class BrokenWords : public testing::Test {
 protected:
  static void SetUpTestSuite() { lexicon_ = std::make_unique<Lexicon>(english()); }
  static void TearDownTestSuite() { lexicon_.reset(); }

  Verdict verdict_of(const std::string& broken) {
    const std::u32string all = decode(broken);
    const std::size_t first = all.find(U'|'), second = std::min(all.find(U'|', first + 1), all.size());
    const std::u32string rest = second < all.size() ? all.substr(second + 1) : std::u32string();
    return judge({all.substr(0, first), all.substr(first + 1, second - first - 1), rest, inside_text_}, *lexicon_,
                 vocabulary_);
  }
  std::string joined(const std::string& broken) { return encode(verdict_of(broken).text); }
  void pages_print(const std::vector<std::string>& lines) {
    vocabulary_ = Vocabulary({page_of(1, {region_of("r1", lines)})}, *lexicon_);
  }
  void expect_all(const std::vector<std::pair<std::string, std::string>>& words) {
    for (const auto& [broken, whole] : words) EXPECT_EQ(joined(broken), whole) << verdict_of(broken).rule;
  }

  static inline std::unique_ptr<Lexicon> lexicon_;
  Vocabulary vocabulary_;
  bool inside_text_ = false;
};

TEST_F(BrokenWords, OfTheDictionaryAreJoined) {
  expect_all({{"inter-|net", "internet"},
              {"“com-|mittee,”", "“committee,”"},
              {"en-|gineers’", "engineers’"},
              {"Ger-|many’s", "Germany’s"},
              {"is-|n’t", "isn’t"},
              {"news-|paper", "newspaper"},
              {"neigh-|bourhood", "neighbourhood"},
              {"re-|store", "restore"},
              {"under-|standing", "understanding"}});
}

TEST_F(BrokenWords, FragmentsThatMakeNothingKnownAreJoinedAll) {
  expect_all(
      {{"Trond-|heim,", "Trondheim,"}, {"Achter-|berg", "Achterberg"}, {"epidemiolo-|gists", "epidemiologists"}});
  EXPECT_LT(verdict_of("Sab-|lonigre").confidence, 0.9) << "and not called sure";
}

TEST_F(BrokenWords, RealHyphensStay) {
  expect_all({{"well-|informed", "well-informed"},
              {"self-|taught,", "self-taught,"},
              {"half-|forgotten", "half-forgotten"},
              {"ex-|governor", "ex-governor"},
              {"vice-|president.", "vice-president."},
              {"light-|emitting", "light-emitting"},
              {"nineteenth-|century", "nineteenth-century"},
              {"radio-|based", "radio-based"},
              {"over-|optimistically", "over-optimistically"},
              {"mis-|catalogued", "mis-catalogued"},
              {"second-|hand", "second-hand"},
              {"bird’s-|eye", "bird’s-eye"},
              {"trade-|ins", "trade-ins"},
              {"co-|operative", "co-operative"},
              {"e-|commerce", "e-commerce"}});
}

TEST_F(BrokenWords, WholeKnownToNobodyIsStillOneWordAfterUn) { EXPECT_EQ(joined("un-|plowed"), "unplowed"); }

TEST_F(BrokenWords, NumbersKeepTheirHyphens) {
  expect_all({{"twenty-|one", "twenty-one"},
              {"eighty-|odd", "eighty-odd"},
              {"1914-|18", "1914-18"},
              {"mid-|1990s", "mid-1990s"},
              {"1914–|18", "1914–18"}});
}

TEST_F(BrokenWords, PhrasesKeepTheirHyphens) {
  expect_all({{"up-|to-date", "up-to-date"},
              {"mother-in-|law", "mother-in-law"},
              {"day-to-|day", "day-to-day"},
              {"seventeen-year-|old", "seventeen-year-old"},
              {"well-pre-|served", "well-preserved"}});
}

TEST_F(BrokenWords, BeforeACapitalKeepTheirHyphensUnlessTheWholeIsAName) {
  expect_all({{"Anglo-|Saxons", "Anglo-Saxons"},
              {"Drummond-|Okafor,", "Drummond-Okafor,"},
              {"mid-|March", "mid-March"},
              {"Mac-|Donald", "MacDonald"},
              {"X-|ray", "X-ray"},
              {"COMMU-|NITY", "COMMUNITY"}});
}

TEST_F(BrokenWords, LinesThatDoNotBelongTogetherAreLeftApart) {
  expect_all({{"two-|and", ""},
              {"compu-|were", ""},
              {"fac-|In", ""},
              {"depart-|NOTES", ""},
              {"harbor|lights", ""},
              {"-|lights", ""},
              {"harbor-|", ""},
              {"|x", ""}});
}

TEST_F(BrokenWords, PagesOwnSpellingWins) {
  pages_print({"~the boat-house and a boat-house here", "~an electro-plated thing"});
  EXPECT_EQ(joined("boat-|house"), "boat-house");
  EXPECT_EQ(verdict_of("boat-|house").rule, "issue");
  EXPECT_EQ(joined("electro-|platers"), "electro-platers") << "by its stem";
  pages_print({"~the vicepresident and a vicepresident here"});
  EXPECT_EQ(joined("vice-|president"), "vicepresident");
}

TEST_F(BrokenWords, HouseThatLikesHyphensKeepsThemInCompounds) {
  EXPECT_EQ(joined("steel-|yard"), "steelyard");
  pages_print({"~the day-book and a log-book with tug-boat here", "~a bee-keeper saw north-west x"});
  EXPECT_EQ(joined("steel-|yard"), "steel-yard");
  EXPECT_EQ(verdict_of("steel-|yard").rule, "house_style");
  expect_all({{"news-|paper", "newspaper"},
              {"mar-|gin", "margin"},
              {"over-|coat", "overcoat"},
              {"thou-|sand", "thousand"},
              {"be-|tween", "between"}});
}

TEST_F(BrokenWords, NarrowLineBreaksAWordTwice) {
  expect_all({{"at-|ten-|tions.", "atten-"}, {"com-|mit-|tee", "commit-"}, {"mother-|in-|law", "mother-in-"}});
}

TEST_F(BrokenWords, OtherSignsForAHyphenCountWhereTheWordIsSure) {
  expect_all({{"recom¬|mended", "recommended"},
              {"recom—|mended", "recommended"},
              {"recom~|mended", "recommended"},
              {"recom=|mended", "recommended"},
              {"recom\u00AD|mended", "recommended"},
              {"well¬|known", "well-known"},
              {"well\u2010|known", "well\u2010known"},
              {"harbor~|lights", ""}});
}

TEST_F(BrokenWords, HyphenThatWasLostIsMissedOnlyWhereNeitherHalfIsAWord) {
  EXPECT_EQ(joined("recommen|dation"), "recommendation");
  EXPECT_EQ(verdict_of("recommen|dation").rule, "lost_hyphen");
  expect_all({{"recom|mended", ""}, {"harbor|ing", ""}, {"to|day", ""}});
}

TEST_F(BrokenWords, DashesStayAndCloseUpAsTheHouseDoes) {
  pages_print({"~the port—once a port—was quiet"});
  expect_all({{"harbor—|once", "harbor—once"}, {"——|Tue", ""}, {"—|once", ""}});
  pages_print({"~the port — once a port — was quiet"});
  EXPECT_EQ(joined("harbor—|once"), "");
}

TEST_F(BrokenWords, AddressesAreRunTogetherAsTheyAre) {
  expect_all({{"http://www.example.com/|archive/1996", "http://www.example.com/archive/1996"},
              {"editor@|example.com", "editor@example.com"},
              {"www.harbor-|review.com", "www.harbor-review.com"},
              {"www.example.com|and", ""},
              {"www.example.com/|Write", ""}});
}

TEST_F(BrokenWords, NameThatBeginsWithAWordIsOneInsideASentence) {
  inside_text_ = true;
  EXPECT_EQ(joined("Stone-|bridge"), "Stonebridge");
}

TEST_F(BrokenWords, UserListWinsOverTheDictionary) {
  Lexicon own = lexicon_of({"boathouse"}, {}, {"boat-house", "vicepresident"});
  EXPECT_EQ(judge({U"boat-", U"house", {}, false}, own, {}).joint, Joint::hard);
  EXPECT_EQ(judge({U"vice-", U"president", {}, false}, own, {}).joint, Joint::soft);
}

TEST_F(BrokenWords, LanguageWithoutListsJoinsWhatItsDictionaryKnowsAndKeepsTheRest) {
  Lexicon other = lexicon_of({"bateau", "porte", "monnaie"});
  EXPECT_EQ(judge({U"ba-", U"teau", {}, false}, other, {}).text, U"bateau");
  EXPECT_EQ(judge({U"porte-", U"monnaie", {}, false}, other, {}).text, U"porte-monnaie");
}

TEST_F(BrokenWords, ClosedCompoundsAreJoinedWhereTheLanguageWritesThemSo) {
  HyphenationRules rules;
  rules.open_compounds = false;
  Lexicon german = lexicon_of({"hafen", "rundschau"}, rules);
  EXPECT_EQ(judge({U"hafen-", U"rundschau", {}, false}, german, {}).text, U"hafenrundschau");
}

TEST_F(BrokenWords, MonstersDoNoHarm) {
  const std::u32string long_word(10000, U'a');
  EXPECT_EQ(judge({long_word + U"-", long_word, {}, false}, *lexicon_, vocabulary_).text.size(), 20000u);
  EXPECT_EQ(judge({U"\uFFFD-", U"\uFFFD", {}, false}, *lexicon_, vocabulary_).joint, Joint::none);
  EXPECT_EQ(judge({U"\u0301-", U"\u0301", {}, false}, *lexicon_, vocabulary_).text, U"\u0301-\u0301");
}

TEST_F(BrokenWords, CompoundsThatAreWrittenEitherWayFollowTheIssue) {
  EXPECT_EQ(joined("boat-|house"), "boat-house") << "nothing is known, and what is printed stays";
  EXPECT_EQ(verdict_of("boat-|house").rule, "either_way");
  pages_print({"the daybook and the logbook of the ship", "were in the lamp-post and the boathouses there"});
  EXPECT_EQ(joined("towpath,|"), "");
  EXPECT_EQ(joined("tow-|path,"), "towpath,") << "the issue writes others of the kind as one word";
  EXPECT_EQ(verdict_of("tow-|path").rule, "house_style");
  pages_print({"the day-book and the log-book of the ship", "were there"});
  EXPECT_EQ(joined("tow-|path,"), "tow-path,");
}

TEST_F(BrokenWords, OtherIssuesOfTheTitleAreAskedLast) {
  const WordCounts others = {{"tide-waiter", 3}, {"coast-guard", 9}};
  vocabulary_ = Vocabulary({page_of(1, {region_of("r1", {"the coastguard was there"})})}, *lexicon_, &others);
  EXPECT_EQ(joined("tide-|waiter"), "tide-waiter");
  EXPECT_EQ(verdict_of("tide-|waiter").rule, "title");
  EXPECT_EQ(verdict_of("tide-|waiter").evidence, "tide-waiter ×3, tidewaiter ×0");
  EXPECT_EQ(joined("coast-|guard"), "coastguard") << "the issue itself comes first";
}

}  // namespace
}  // namespace backissue
