#include "layout/form_blocks.h"

#include "layout/contents_page.h"
#include "layout/drop_caps.h"
#include "layout/furniture.h"
#include "layout/noise.h"
#include "layout/tables.h"

namespace backissue {

BodyStyle form_blocks(Page& page, const BodyStyle& of_issue) {
  level_letters(page);
  place_drop_caps(page, learn_body_style(page, of_issue));
  drop_noise(page);
  const BodyStyle body = learn_body_style(page, of_issue);
  if (body.x_height <= 0) return body;
  page.x_height = body.x_height;
  part_by_style(page, body);
  join_display(page, body);
  if (!is_contents_page(page)) form_tables(page, body);
  find_furniture(page, body);
  return body;
}

}  // namespace backissue
