// Text that would do harm if a page took it for anything but text.
#pragma once

#include <string>
#include <vector>

namespace backissue {

inline const std::vector<std::string>& hostile_strings() {
  using namespace std::string_literals;
  static const std::vector<std::string> strings = {
      "<script>canary()</script>",
      "</script><script>canary()</script>",
      "</style><script>canary()</script>",
      "</title><script>canary()</script>",
      "</textarea><script>canary()</script>",
      "</noscript><script>canary()</script>",
      "\"><script>canary()</script>",
      "'><script>canary()</script>",
      "--><script>canary()</script>",
      "]]><script>canary()</script>",
      "<![CDATA[<script>canary()</script>]]>",
      "<!-- <script>canary()</script>",
      "<!--><img src=x onerror=canary()>-->",
      "<ScRiPt/src=data:text/javascript,canary()></sCrIpT>",
      "<scr<script>ipt>canary()</scr</script>ipt>",
      "<script src=https://example.invalid/x.js></script>",
      "<img src=x onerror=canary()>",
      "<img src=https://example.invalid/x.png>",
      "\" onmouseover=\"canary()\" autofocus onfocus=\"canary()\" x=\"",
      "' onclick='canary()' x='",
      "` onload=`canary()`",
      " onload=canary() ",
      "\" style=\"background:url(https://example.invalid/y)\" x=\"",
      "<style>@import 'https://example.invalid/z.css';</style>",
      "<link rel=stylesheet href=https://example.invalid/z.css>",
      "javascript:canary()",
      "java\nscript:canary()",
      "<a href=\"javascript:canary()\" id=next>n</a>",
      "data:text/html,<script>canary()</script>",
      "data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==",
      "<svg onload=canary()><script>canary()</script></svg>",
      "</svg><svg/onload=canary()>",
      "<svg><animate onbegin=canary() attributeName=x dur=1s>",
      "<svg><use href=\"data:image/svg+xml,<svg id=x onload=canary()>#x\"/></svg>",
      "<svg><foreignObject><iframe srcdoc=\"<script>parent.canary()</script>\"></foreignObject></svg>",
      "<math><mtext></mtext><mglyph><svg><mtext><style><img src=x onerror=canary()></style></mtext></svg></math>",
      "<math href=\"javascript:canary()\">m</math>",
      "<iframe src=\"javascript:parent.canary()\"></iframe>",
      "<object data=\"data:text/html,<script>parent.canary()</script>\"></object><embed src=https://example.invalid/e>",
      "<meta http-equiv=refresh content=\"0;url=https://example.invalid/\">",
      "<base href=https://example.invalid/>",
      "<form action=https://example.invalid/><button autofocus>go</button></form>",
      "<details open ontoggle=canary()>",
      "<video><source onerror=canary()></video><audio src=https://example.invalid/a autoplay>",
      "<input autofocus onfocus=canary()>",
      "<template><script>canary()</script></template>{{constructor.constructor('canary()')()}}${canary()}<%= canary() "
      "%>",
      "&lt;script&gt;canary()&lt;/script&gt; &#60;script&#62; &amp;lt;",
      "\u202E<script>canary()</script>\u202C \u2066x\u2069 \u200F\uFEFF",
      "nul:\0<script>canary()</script>"s,
      "<scr\0ipt>canary()</scr\0ipt>"s,
      "broken \xFF\xFE\xC0\xBC"
      "script\xC0\xBE \xED\xA0\x80 \xF0\x9F <script>canary()</script> \xC3",
      "\xE2\x80\xA8 \xE2\x80\xA9 \x1B[31m \x07 \x7F \xC2\x85",
      "+ADw-script+AD4-canary()+ADw-/script+AD4-",
      "\xBCscript\xBE"
      "canary()\xBC/script\xBE",
      std::string(20'000, 'W'),
      std::string(3'000, '<') + std::string(3'000, '"'),
      "A" +
          [] {
            std::string marks;
            for (int i = 0; i < 500; ++i) marks += "\u0301";
            return marks;
          }(),
  };
  return strings;
}

}  // namespace backissue
