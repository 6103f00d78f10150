/**
 * Form of official papers as dated data (rules DOC-1 … DOC-8). `sure`: 'F' found in the text of the rule,
 * 'G' general practice still to be compared with the text. Lengths in millimetres, type sizes in points.
 */

export type Sure = 'F' | 'G';

export interface DocumentLayout {
  readonly valid_from: string;
  readonly source: string;
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly sure: Sure;
  };
  readonly type: {
    readonly family: string;
    /** Metric twin of the family that is shipped with the program and embedded in its PDF. */
    readonly twin: string;
    readonly body: number;
    readonly nation: number;
    readonly motto: number;
    readonly issuer: number;
    readonly symbol: number;
    readonly title: number;
    readonly table: number;
    readonly note: number;
    readonly recipientsTitle: number;
    readonly recipients: number;
    readonly pageNumber: number;
    readonly sure: Sure;
  };
  readonly paragraph: {
    readonly firstLine: number;
    /** Points after a paragraph. */
    readonly after: number;
    /** Multiple of the font's own line. */
    readonly line: number;
    readonly sure: Sure;
  };
}

export const documentLayouts: readonly DocumentLayout[] = [
  {
    valid_from: '2020-03-05',
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I; trong công đoàn theo Quyết định 933/QĐ-TLĐ ngày 14/05/2024',
    page: { width: 210, height: 297 },
    margins: { top: 20, bottom: 20, left: 30, right: 15, sure: 'F' },
    type: {
      family: 'Times New Roman',
      twin: 'Liberation Serif',
      body: 14,
      nation: 13,
      motto: 14,
      issuer: 13,
      symbol: 13,
      title: 14,
      table: 12,
      note: 12,
      recipientsTitle: 12,
      recipients: 11,
      pageNumber: 13,
      sure: 'G',
    },
    paragraph: { firstLine: 12.7, after: 6, line: 1.15, sure: 'G' },
  },
];

/** The words that open every official paper (DOC-5). */
export const nationalTitle = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  source: 'Quyết định 933/QĐ-TLĐ ngày 14/05/2024; Nghị định 30/2020/NĐ-CP',
} as const;

interface DocumentKindRow {
  readonly label: string;
  /** null: no abbreviation is known, the symbol carries the issuer alone. */
  readonly abbreviation: string | null;
  readonly sure: Sure;
}

/** DOC-2: 22 kinds and 8 administrative papers (QĐ 933/QĐ-TLĐ); DOC-3: abbreviations (NĐ 30/2020, used by analogy). */
export const documentKinds = {
  charter: { label: 'Điều lệ', abbreviation: null, sure: 'F' },
  strategy: { label: 'Chiến lược', abbreviation: null, sure: 'F' },
  resolution: { label: 'Nghị quyết', abbreviation: 'NQ', sure: 'F' },
  decision: { label: 'Quyết định', abbreviation: 'QĐ', sure: 'F' },
  directive: { label: 'Chỉ thị', abbreviation: 'CT', sure: 'F' },
  conclusion: { label: 'Kết luận', abbreviation: 'KL', sure: 'G' },
  working_rules: { label: 'Quy chế', abbreviation: 'QC', sure: 'F' },
  regulation: { label: 'Quy định', abbreviation: 'QyĐ', sure: 'F' },
  guidance: { label: 'Hướng dẫn', abbreviation: 'HD', sure: 'F' },
  notice: { label: 'Thông báo', abbreviation: 'TB', sure: 'F' },
  communique: { label: 'Thông cáo', abbreviation: 'TC', sure: 'F' },
  declaration: { label: 'Tuyên bố', abbreviation: null, sure: 'F' },
  appeal: { label: 'Lời kêu gọi', abbreviation: null, sure: 'F' },
  report: { label: 'Báo cáo', abbreviation: 'BC', sure: 'F' },
  plan: { label: 'Kế hoạch', abbreviation: 'KH', sure: 'F' },
  master_plan: { label: 'Quy hoạch', abbreviation: null, sure: 'F' },
  programme: { label: 'Chương trình', abbreviation: 'CTr', sure: 'F' },
  project: { label: 'Đề án', abbreviation: 'ĐA', sure: 'F' },
  scheme: { label: 'Phương án', abbreviation: 'PA', sure: 'F' },
  submission: { label: 'Tờ trình', abbreviation: 'TTr', sure: 'F' },
  official_letter: { label: 'Công văn', abbreviation: null, sure: 'F' },
  minutes: { label: 'Biên bản', abbreviation: 'BB', sure: 'F' },
  invitation: { label: 'Giấy mời', abbreviation: 'GM', sure: 'F' },
  introduction_letter: { label: 'Giấy giới thiệu', abbreviation: 'GGT', sure: 'F' },
  authorisation: { label: 'Giấy ủy quyền', abbreviation: 'GUQ', sure: 'F' },
  leave_permit: { label: 'Giấy nghỉ phép', abbreviation: 'GNP', sure: 'F' },
  submission_slip: { label: 'Phiếu trình', abbreviation: null, sure: 'F' },
  transfer_slip: { label: 'Phiếu chuyển', abbreviation: 'PC', sure: 'F' },
  public_letter: { label: 'Thư công', abbreviation: null, sure: 'F' },
  certificate: { label: 'Giấy chứng nhận', abbreviation: null, sure: 'F' },
  /** FIN-11: no administrative paper; its form is the accounting law's. */
  accounting_form: { label: 'Chứng từ kế toán', abbreviation: null, sure: 'G' },
} as const satisfies Record<string, DocumentKindRow>;

export type DocumentKind = keyof typeof documentKinds;
