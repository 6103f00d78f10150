import { contract, text } from '../../../kernel/contract.ts';

export const signInContract = contract('signIn', 'Đăng nhập', {
  username: text('Tên đăng nhập', { required: true, max: 120 }),
  password: text('Mật khẩu', { required: true, max: 200 }),
});

export const username = text('Tên đăng nhập', {
  required: true,
  max: 30,
  hint: 'Chữ không dấu, số, dấu chấm; ví dụ an.nguyen',
});
export const newPassword = text('Mật khẩu', {
  required: true,
  max: 128,
  hint: 'Từ 8 ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
});

export const newAccountContract = contract('newAccount', 'Tài khoản', { username });

/** A deed that asks nothing more. */
export const nothingContract = contract('nothing', '', {});

export const passwordContract = contract('password', 'Đổi mật khẩu', {
  current: text('Mật khẩu hiện nay', { required: true, max: 200 }),
  password: { ...newPassword, label: 'Mật khẩu mới' },
  again: text('Mật khẩu mới (gõ lại)', { required: true, max: 128 }),
});
