/** Not all parts are told: what they lack is no contradiction. */
export const notAll =
  /(?:không|chưa) (?:thống kê|kể|tính(?! (?:vào|trong))|gồm|phân loại|tách)|(?<!\p{L})(?:v\.v|vv)(?!\p{L})|…|\.\.\.|một số .{0,20}khác|(?:số|phần|những (?:người|nơi|đơn vị)|các (?:anh chị|đơn vị|nơi)) (?:khác|còn lại)(?=[^\d,;.]*(?:[,;.]|$))/iu;
/** "6.318 đoàn viên trên tổng số 6.540": those before it are of it, not all of it. */
export const outOf = /(?<!\p{L})(?:trên|trong) (?:tổng )?số\s$/iu;
/** What is told beside the parts to compare with. */
export const comparedBefore =
  /(?<!\p{L})(?:dự toán|kế hoạch|chỉ tiêu|so với|năm trước|năm ngoái|cùng kỳ|định mức|mục tiêu)(?!\p{L})[^,;.]{0,24}$/iu;
/** "giải Nhất cho đội …, hai giải Nhì": one, without its number. */
export const oneWithoutNumber = /(?<![\d\p{L}]\s)(?<!\d\s)(?:trao|tặng|là|:|,)\s*giải (?:nhất|đặc biệt)/iu;
/** "có người học cả hai lớp" */
export const twice =
  /có (?:\p{L}+ )?(?:người|đồng chí|đơn vị|cháu|chị|đoàn viên|hộ|em)[^.;,]{0,30}(?:hai|cả (?:hai|ba)|nhiều|vừa|ba)(?!\p{L})|trùng|(?:một|vài|\d+) (?:\p{L}+ ){1,4}(?:hai|nhiều|ba) (?:việc|lần|nội dung|lớp|đợt|nhóm|lĩnh vực|loại|mặt)|(?:tham gia|học|hưởng|mắc|nhận|dự) cả hai|đồng thời|tính chung(?! (?:cả|toàn|lại|nhiệm kỳ|hai|ba|bốn|năm|\d))|một số (?:người|đồng chí)/iu;
