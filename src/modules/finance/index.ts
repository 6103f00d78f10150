/**
 * The union's own money: what it pays out for work that the ledger recorded, asked for by the record itself, approved
 * once, printed as request, voucher and list to sign. A record spends money of the union only where its source says so;
 * what others gave and what is collected for a fund is never here (WEL-7).
 */
export { approvePayments, followRecords, returnPayment } from './actions/payments.ts';
export { financeEntry } from './pages/addresses.ts';
export { addFinanceRoutes, paymentOfRecord, paymentsWaiting } from './routes/payments.tsx';
