// How other languages than English break their words, with Hunspell's own dictionaries of them.
#include <gtest/gtest.h>

#include "page/error.h"
#include "postprocess/broken_word.h"
#include "postprocess/built.h"

namespace backissue {
namespace {

class Languages : public testing::Test {
 protected:
  // The dictionary's packages are among those that the tests need (.ci/packages.txt).
  void speak(const std::string& language) {
    std::vector<std::shared_ptr<SpellingDictionary>> dictionaries;
    dictionaries.push_back(load_dictionary(dictionary_for(language), project_dictionaries()));
    lexicon_ = std::make_unique<Lexicon>(std::move(dictionaries),
                                         load_rules(short_name(language), project_dictionaries()), WordSet{});
  }
  // "Geschwindig-|keit" as it is joined; two words stay apart with a space.
  std::string joined(const std::string& broken, const Vocabulary& vocabulary = {}) {
    const std::size_t bar = broken.find('|');
    const std::string before = broken.substr(0, bar), after = broken.substr(bar + 1);
    const Verdict verdict = judge({decode(before), decode(after), {}, false}, *lexicon_, vocabulary);
    return verdict.joint == Joint::none ? before + " " + after : encode(verdict.text);
  }

  std::unique_ptr<Lexicon> lexicon_;
};

TEST_F(Languages, German) {
  speak("deu");
  EXPECT_EQ(joined("Geschwindigkeits-|beschränkung,"), "Geschwindigkeitsbeschränkung,");
  EXPECT_EQ(joined("Moor-|bachtal"), "Moorbachtal") << "a compound that no dictionary has";
  EXPECT_EQ(joined("Stra-|ße"), "Straße");
  EXPECT_EQ(joined("deutsch-|schwedische"), "deutsch-schwedische");
  EXPECT_EQ(joined("Nord-|und"), "Nord- und");
  EXPECT_EQ(joined("S-|Bahn"), "S-Bahn");
  EXPECT_EQ(joined("Holzapfel-|Brandt"), "Holzapfel-Brandt");
  EXPECT_EQ(joined("Zuk-|ker"), "Zucker") << "until 1996 ck was broken as k-k";
  EXPECT_EQ(joined("Brük-|ken."), "Brücken.");
}

TEST_F(Languages, French) {
  speak("fra");
  EXPECT_EQ(joined("l’admi-|nistration"), "l’administration");
  EXPECT_EQ(joined("aujour-|d’hui"), "aujourd’hui");
  EXPECT_EQ(joined("c’est-|à-dire,"), "c’est-à-dire,");
  EXPECT_EQ(joined("c’est-à-|dire,"), "c’est-à-dire,");
  EXPECT_EQ(joined("Y a-|t-il"), "Y a-t-il");
  EXPECT_EQ(joined("a-t-|il"), "a-t-il");
  EXPECT_EQ(joined("au-|dessous"), "au-dessous");
  EXPECT_EQ(joined("beau-|frère"), "beau-frère");
  EXPECT_EQ(joined("quatre-vingt-|onze"), "quatre-vingt-onze");
  EXPECT_EQ(joined("peut-|être"), "peut-être");
  EXPECT_EQ(joined("celle-|ci,"), "celle-ci,");
  EXPECT_EQ(joined("Marie-|Thérèse"), "Marie-Thérèse");
  EXPECT_EQ(joined("dit-|il"), "dit-il");
  EXPECT_EQ(joined("dit-|on"), "dit-on") << "though diton is a word";
  EXPECT_EQ(joined("est-|ce"), "est-ce");
  EXPECT_EQ(joined("ai-|je"), "ai-je");
  EXPECT_EQ(joined("for-|ce"), "force");
  EXPECT_EQ(joined("l’|eau"), "l’eau") << "there is no space behind the mark";
  EXPECT_EQ(joined("amis’|ont"), "amis’ ont");
  EXPECT_EQ(joined("week-|end"), "week-end");
  EXPECT_EQ(joined("cou-|pole"), "coupole");
  EXPECT_EQ(joined("par-|fois"), "parfois") << "both halves are words";
}

TEST_F(Languages, Spanish) {
  speak("spa");
  EXPECT_EQ(joined("publi-|cación"), "publicación");
  EXPECT_EQ(joined("ca-|rretera"), "carretera");
  EXPECT_EQ(joined("extraordinaria-|mente"), "extraordinariamente");
  EXPECT_EQ(joined("teórico-|práctico"), "teórico-práctico");
  EXPECT_EQ(joined("franco-|español"), "franco-español");
  EXPECT_EQ(joined("saca-|corchos"), "sacacorchos");
  EXPECT_EQ(joined("coche-|cama"), "coche-cama");
}

TEST_F(Languages, Italian) {
  speak("ita");
  EXPECT_EQ(joined("dell’am-|ministrazione"), "dell’amministrazione");
  EXPECT_EQ(joined("un’of-|ficina"), "un’officina");
  EXPECT_EQ(joined("storico-|fotografica"), "storico-fotografica");
  EXPECT_EQ(joined("italo-|svizzero"), "italo-svizzero");
  EXPECT_EQ(joined("puntualis-|simi"), "puntualissimi");
  EXPECT_EQ(joined("nord-|est"), "nord-est");
  EXPECT_EQ(joined("dell’|acqua"), "dell’acqua");
  EXPECT_EQ(joined("po’|di"), "po’ di");
}

}  // namespace
}  // namespace backissue
