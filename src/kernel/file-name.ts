/** "Báo cáo tổng kết nhiệm kỳ 2017-2022 - CĐCS Trung tâm Văn hóa": no sign that Windows refuses in a name. */
export const fileName = (title: string, unit: string): string =>
  `${title.replace(/(\d{4}) [-–] (\d{4})/gu, '$1-$2')} - ${unit}`
    .replace(/[\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** What a file says that it is, by the ending of its name. */
export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Both names that a browser may read: the plain one for old programs, the Vietnamese one (RFC 5987). */
export const attachment = (name: string, ending: string): string =>
  `attachment; filename="${/^[\w.-]+$/u.test(name) ? name : 'tai-lieu'}.${ending}"; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
