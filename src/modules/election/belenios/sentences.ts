/** What may be wrong, told in Vietnamese and English: archives go to observers who read either. */
export const sentences = {
  'archive.empty': {
    vi: 'Tệp không có gì.',
    en: 'The file is empty.',
  },
  'archive.header': {
    vi: 'Tệp không mở đầu bằng mục BELENIOS đúng dạng, nên không phải hồ sơ bầu cử Belenios.',
    en: 'The file does not begin with a well-formed BELENIOS record, so it is not a Belenios archive.',
  },
  'archive.record': {
    vi: 'Phần đầu của mục không đúng từng byte như quy định (tên, kích thước, thời điểm, số kiểm tra).',
    en: 'The head of the record is not byte for byte as prescribed (name, size, time, checksum).',
  },
  'archive.padding': {
    vi: 'Phần đệm sau mục không phải toàn byte 0.',
    en: 'What fills the record up to 512 bytes is not all zero.',
  },
  'archive.name': {
    vi: 'Tên của mục không phải là SHA-256 của nội dung: nội dung đã bị đổi.',
    en: 'The name of the record is not the SHA-256 of its content: the content was changed.',
  },
  'archive.tooLarge': {
    vi: 'Mục lớn hơn mức cho phép.',
    en: 'The record is larger than allowed.',
  },
  'archive.truncated': {
    vi: 'Tệp bị cắt giữa một mục.',
    en: 'The file ends in the middle of a record.',
  },
  'archive.endBlocks': {
    vi: 'Có khối trống ở cuối như tệp tar thường; hồ sơ bầu cử không có, vì nó chỉ được nối dài.',
    en: 'There are empty blocks as at the end of an ordinary tar file; an archive has none, since it only grows.',
  },
  'archive.unfinished': {
    vi: 'Cuối tệp còn nội dung mà không sự kiện nào ghi nhận: sự kiện cuối đã bị bỏ.',
    en: 'The file ends with contents that no event records: the last event is missing.',
  },
  'archive.compressed': {
    vi: 'Tệp nén bị hỏng.',
    en: 'The compressed file is damaged.',
  },
  'archive.changed': {
    vi: 'Không ghi tiếp vào tệp được: tệp đang ở dạng nén, hoặc vừa có người khác ghi vào.',
    en: 'The file cannot be continued: it is compressed, or somebody else has just written to it.',
  },
  'json.form': {
    vi: 'Nội dung không phải JSON đúng dạng quy định (thiếu, thừa hoặc sai trường, sai thứ tự, có khoảng trắng).',
    en: 'The content is not JSON in the prescribed form (a field missing, unknown, of another kind or order, or white space).',
  },
  'number.form': {
    vi: 'Có số không viết đúng dạng: thừa số 0 ở đầu, hoặc lớn hơn mức cho phép.',
    en: 'A number is not written in its one form: a leading zero, or it is out of range.',
  },
  'chain.order': {
    vi: 'Sự kiện không được phép ở chỗ này trong trình tự của cuộc bầu cử.',
    en: 'This event is not allowed at this point of the election.',
  },
  'chain.secondSetup': {
    vi: 'Cuộc bầu cử được khai báo lần thứ hai (có thể với danh sách cử tri khác).',
    en: 'The election is set up a second time (possibly with another list of voters).',
  },
  'chain.ballotAfterEnd': {
    vi: 'Có phiếu sau khi đã đóng hòm phiếu.',
    en: 'A ballot comes after the end of voting.',
  },
  'chain.parent': {
    vi: 'Sự kiện không nối vào sự kiện liền trước: chuỗi đã bị đứt hoặc bị sửa.',
    en: 'The event does not name the event before it as its parent: the chain is broken or altered.',
  },
  'chain.height': {
    vi: 'Số thứ tự của sự kiện không liền với sự kiện trước.',
    en: 'The height of the event does not follow from the event before it.',
  },
  'chain.payload': {
    vi: 'Nội dung đứng trước sự kiện không đúng là những nội dung mà sự kiện ghi nhận.',
    en: 'The contents before the event are not exactly those that it records.',
  },
  'group.unknown': {
    vi: 'Nhóm toán học ghi trong cuộc bầu cử không phải nhóm được hỗ trợ.',
    en: 'The group named by the election is not a supported one.',
  },
  'election.version': {
    vi: 'Cuộc bầu cử theo một phiên bản giao thức khác.',
    en: 'The election follows another version of the protocol.',
  },
  'election.question': {
    vi: 'Câu hỏi không hợp lệ, hoặc thuộc loại không được hỗ trợ (chỉ nhận câu hỏi cộng phiếu mã hóa).',
    en: 'The question is not valid, or of an unsupported kind (only homomorphic questions are).',
  },
  'election.key': {
    vi: 'Khóa công khai của cuộc bầu cử không phải tích các khóa của những người giữ khóa.',
    en: 'The public key of the election is not the product of the keys of the trustees.',
  },
  'trustees.form': {
    vi: 'Danh sách người giữ khóa không hợp lệ.',
    en: 'The list of trustees is not valid.',
  },
  'trustees.member': {
    vi: 'Khóa của người giữ khóa không thuộc nhóm.',
    en: 'A key of the trustee is not in the group.',
  },
  'trustees.proof': {
    vi: 'Chứng minh rằng người giữ khóa có khóa riêng là sai.',
    en: 'The proof that the trustee knows the private key is wrong.',
  },
  'trustees.certificate': {
    vi: 'Chữ ký của người giữ khóa trên giấy chứng nhận hoặc trên đa thức là sai.',
    en: "The trustee's signature on the certificate or the polynomial is wrong.",
  },
  'trustees.share': {
    vi: 'Khóa kiểm tra của người giữ khóa không khớp các đa thức đã công bố.',
    en: "The trustee's verification key does not follow from the published polynomials.",
  },
  'credentials.form': {
    vi: 'Danh sách mã cử tri công khai không hợp lệ.',
    en: 'The list of public credentials is not valid.',
  },
  'credentials.member': {
    vi: 'Có mã cử tri công khai không thuộc nhóm.',
    en: 'A public credential is not in the group.',
  },
  'credentials.twice': {
    vi: 'Có mã cử tri công khai đứng hai lần trong danh sách.',
    en: 'A public credential stands twice in the list.',
  },
  'credential.form': {
    vi: 'Mã cử tri gõ chưa đúng.',
    en: 'The credential is mistyped.',
  },
  'choices.form': {
    vi: 'Lựa chọn không hợp lệ với câu hỏi.',
    en: 'The choices do not fit the question.',
  },
  'ballot.tooLarge': {
    vi: 'Lá phiếu lớn hơn mọi lá phiếu hợp lệ của cuộc bầu cử này.',
    en: 'The ballot is larger than any valid ballot of this election.',
  },
  'ballot.election': {
    vi: 'Lá phiếu là của một cuộc bầu cử khác.',
    en: 'The ballot belongs to another election.',
  },
  'credential.unknown': {
    vi: 'Mã cử tri này không có trong danh sách của cuộc bầu cử. Hãy xem lại từng chữ, và hồ sơ có đúng của cuộc bầu cử này không.',
    en: 'This credential is not on the list of the election. Check each letter, and whether this is the archive of that election.',
  },
  'ballot.credential': {
    vi: 'Mã cử tri công khai trên lá phiếu không có trong danh sách.',
    en: 'The credential of the ballot is not on the list.',
  },
  'ballot.replayed': {
    vi: 'Đúng lá phiếu này đã được nhận trước đó.',
    en: 'This very ballot was accepted before.',
  },
  'ballot.hash': {
    vi: 'Mã băm ghi trong chữ ký không phải của lá phiếu.',
    en: 'The hash in the signature is not that of the ballot.',
  },
  'ballot.signature': {
    vi: 'Chữ ký trên lá phiếu là sai.',
    en: 'The signature of the ballot is wrong.',
  },
  'ballot.answers': {
    vi: 'Số câu trả lời, số dòng hoặc số phần chứng minh không khớp câu hỏi.',
    en: 'The number of answers, lines or parts of a proof does not fit the questions.',
  },
  'ballot.blank': {
    vi: 'Câu hỏi cho bỏ phiếu trắng mà lá phiếu thiếu phần ấy, hoặc ngược lại: nếu nhận, lá phiếu này làm việc kiểm phiếu dừng lại.',
    en: 'The question allows blank votes and the ballot lacks that part, or the other way round: accepted, it would stop the tally.',
  },
  'ballot.member': {
    vi: 'Có số mã hóa trên lá phiếu không thuộc nhóm.',
    en: 'A ciphertext of the ballot is not in the group.',
  },
  'ballot.individualProof': {
    vi: 'Chứng minh rằng dòng này mã hóa 0 hoặc 1 là sai.',
    en: 'The proof that this line holds 0 or 1 is wrong.',
  },
  'ballot.overallProof': {
    vi: 'Chứng minh rằng số người được chọn nằm trong mức cho phép là sai.',
    en: 'The proof that the number of choices is within its limits is wrong.',
  },
  'ballot.blankProof': {
    vi: 'Chứng minh rằng phiếu trắng không kèm lựa chọn nào là sai.',
    en: 'The proof that a blank vote has no choices is wrong.',
  },
  'box.closed': {
    vi: 'Hòm phiếu đã đóng.',
    en: 'Voting has ended.',
  },
  'tally.product': {
    vi: 'Tổng mã hóa được công bố không phải là tích của các lá phiếu.',
    en: 'The published encrypted tally is not the product of the ballots.',
  },
  'tally.count': {
    vi: 'Số phiếu được kiểm hoặc tổng trọng số được công bố không đúng với các lá phiếu.',
    en: 'The published number of ballots or total weight is not that of the ballots.',
  },
  'decryption.owner': {
    vi: 'Phần giải mã của một người không phải người giữ khóa.',
    en: 'A partial decryption names nobody who holds a key.',
  },
  'decryption.twice': {
    vi: 'Người giữ khóa này giải mã hai lần.',
    en: 'This trustee decrypts a second time.',
  },
  'decryption.form': {
    vi: 'Phần giải mã không khớp với các câu hỏi.',
    en: 'The partial decryption does not fit the questions.',
  },
  'decryption.proof': {
    vi: 'Chứng minh rằng phần giải mã được tính đúng bằng khóa đã công bố là sai.',
    en: 'The proof that the decryption was made with the published key is wrong.',
  },
  'result.missingDecryption': {
    vi: 'Có kết quả mà chưa đủ phần giải mã của những người giữ khóa.',
    en: 'There is a result without the decryptions that it needs.',
  },
  'result.form': {
    vi: 'Kết quả không khớp với các câu hỏi.',
    en: 'The result does not fit the questions.',
  },
  'result.wrong': {
    vi: 'Kết quả công bố không phải là kết quả giải mã được từ tổng các lá phiếu.',
    en: 'The published result is not what the tally of the ballots decrypts to.',
  },
  'earlier.notPrefix': {
    vi: 'Hồ sơ này không nối dài bản đã lưu trước đó: có nội dung cũ đã bị bỏ hoặc bị thay.',
    en: 'This archive does not continue the earlier copy: something in it was removed or replaced.',
  },
} as const satisfies Record<string, Record<'vi' | 'en', string>>;

export type FaultCode = keyof typeof sentences;
