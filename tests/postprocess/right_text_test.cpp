// Sentences that are right as they stand, each a trap for a rule: corrections leave them alone.
#include <gtest/gtest.h>

#include "postprocess/built.h"
#include "postprocess/postprocess.h"

namespace backissue {
namespace {

class RightText : public testing::Test {
 protected:
  // A region of these lines, '|' between them, as the program reads what was recognised as surely as most text is.
  void expect_kept(const std::string& language, const std::string& printed, RegionKind kind = RegionKind::body) {
    PostprocessOptions options;
    options.languages = language;
    options.dictionary_directories = project_dictionaries();
    auto& postprocessor = postprocessors_[language];
    if (!postprocessor) postprocessor = make_postprocessor(options);
    std::vector<std::string> lines;
    std::string text;
    for (std::size_t begin = 0; begin <= printed.size();) {
      const std::size_t end = std::min(printed.find('|', begin), printed.size());
      lines.push_back(printed.substr(begin, end - begin));
      text += (text.empty() ? "" : " ") + lines.back();
      begin = end + 1;
    }
    std::vector<Page> pages = {page_of(1, {region_of("r1", lines, kind, 0.99)})};
    postprocessor->mend(pages, {});
    EXPECT_EQ(pages[0].regions[0].text, text);
  }

  std::map<std::string, std::unique_ptr<Postprocessor>> postprocessors_;
};

TEST_F(RightText, English) {
  for (const std::string text : {
           "The strike began on 1 May 1968 and|lasted a month.|It was over by June.",
           "Preheat the oven. Mix|1 can of tomatoes with|the rice and stir.",
           "In 1909 the Model T was the first|car that many could|afford to buy.",
           "When Formula 1 was young the|drivers knew each other|well enough.",
           "After World War 1 had ended the|men came home and|found no work.",
           "Dear Sir, We have read your piece|on the harbour with|some surprise.",
           "The question is, Why should|anyone have wanted to|build it there?",
           "He lives at 14 High St, Oxford and|works in Main St, Boston|half of the year.",
           "The score was 3 : 1 at the end|and the odds had been|7 : 2 before it.",
           "See vol. II.123 and I.204 and then|take the road I405 as|far as it goes.",
           "Get 'em on 12\" vinyl while you can|for the shop sells out|by noon.",
           "She came through onboarding in a week|and liked it there|well enough.",
           "A list (incl. the index) of orig. letters|and anon. and other|pieces is added.",
           "The plough of Treas. of Leics. is shown|in the old hall for|all to see.",
           "He paused . . . and then he said|that it was over, but|no one heard him.",
       })
    expect_kept("eng", text);
  expect_kept("eng", "1 can tomatoes 3 : 1", RegionKind::table);
}

TEST_F(RightText, German) {
  for (const std::string text : {
           "Wir hoffen, Ihre neue Adresse ist|richtig und freuen uns|auf Sie.",
           "Er las den Roman, Der lange Weg nach|Hause, und legte ihn|fort.",
           "Die Karte im Maßstab 1 : 25 000 liegt|dem Heft bei, auch|für den Harz.",
           "Er wohnt in dem Haus am Meer und|zu dem Fest kam bei der|Feier niemand.",
           "Er ging um her zu kommen, und so viel|Geld war da von|niemand.",
       })
    expect_kept("deu", text);
}

TEST_F(RightText, French) {
  for (const std::string text : {
           "Le chef Bernard Loiseau et Madame Lheureux ont|reçu Lenfant et Labbé|hier soir.",
           "Dans le film, Tous les matins du monde, il|joue un rôle. C’est|fini.",
           "Le prof. de mathématiques et la trad. de|cette œuvre sont à|voir.",
           "« Bonjour, dit-il. »|« Oui, répondit-elle. »|« Non, cria-t-il. »",
           "Il est au cas où, en fin de carrière et en vie,|avec les autres|hommes.",
       })
    expect_kept("fra", text);
}

TEST_F(RightText, Spanish) {
  for (const std::string text : {
           "En la novela, Como agua para chocolate, y|en otras también se|dice.",
           "Los de más edad y tal vez por que no, con que|se va, sin fin de|semana.",
           "El Excmo. señor y el Rvdo. padre|fueron a la villa|ayer.",
       })
    expect_kept("spa", text);
}

TEST_F(RightText, Italian) {
  for (const std::string text : {
           "Il film, Tutti a casa di notte, e|altri sono belli e|nuovi.",
           "La Spett. ditta e il Preg. signore Rossi|sono qui con noi|oggi.",
           "Lo scrittore Dorazio e Dangelo e Lucia Duva|sono di Napoli e|Roma.",
           "Così il tutto con me e con te per ora|e di più al di là|del mare.",
       })
    expect_kept("ita", text);
}

}  // namespace
}  // namespace backissue
