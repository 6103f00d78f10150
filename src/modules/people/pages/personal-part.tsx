import { Button } from '../../../kernel/ui/button.tsx';
import { HiddenField } from '../../../kernel/ui/field.tsx';
import { Icon } from '../../../kernel/ui/icon.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { Section } from '../../../kernel/ui/page.tsx';
import { formatDate, formatInstant } from '../../../kernel/vi/dates.ts';
import { collectionNotice, consentChannels, consentPurposes } from '../../../rulesets/privacy.ts';
import { retentionWords } from '../rules/retention.ts';
import { accessWords } from '../rules/watch.ts';
import type { SensitiveAccess } from '../store/accesses.ts';
import type { Consent } from '../store/consents.ts';

interface PersonalProps {
  consents: readonly Consent[];
  stay: { toOn: string | null } | undefined;
  /** Where consent is given and withdrawn; undefined for who may only read it. */
  action?: string | undefined;
  /** Where an officer makes the copy. */
  copyAction?: string | undefined;
  /** The person reads their own. */
  own?: boolean | undefined;
}

/** For what the data are kept, how long, what was agreed to, and a copy of all of it (P-2, P-3, P-5). */
export const PersonalPart = ({ consents, stay, action, copyAction, own }: PersonalProps) => (
  <Section title="Dữ liệu cá nhân" id="du-lieu">
    <p class="under">
      {collectionNotice} {retentionWords(stay)}
    </p>
    <ul class="line-list" aria-label="Ý kiến đồng ý">
      {consentPurposes.map(({ value, label, wording }) => {
        const last = consents.find((one) => one.purposeCode === value);
        const given = last?.withdrawnOn === null;
        return (
          <li title={wording}>
            <Icon name={given ? 'circle-check' : 'circle-dashed'} />
            <span class="line-words">{label}</span>
            <span class="line-side">{wordsOf(last)}</span>
            {action && <ConsentForm action={action} purposeCode={value} given={given} own={own} />}
          </li>
        );
      })}
    </ul>
    {own && (
      <div class="actions">
        <Button icon="file-down" href="/toi/du-lieu.html" download>
          Tải bản sao để đọc
        </Button>
        <Button icon="file-down" href="/toi/du-lieu.json" download>
          Tải dữ liệu cho phần mềm khác
        </Button>
      </div>
    )}
    {copyAction && (
      <form method="post" action={copyAction} class="quiet-row" data-turbo="false">
        <Button icon="file-down" small name="form" value="html">
          Lập bản sao theo yêu cầu
        </Button>
        <span class="under">Khi đoàn viên đề nghị. Việc này được ghi vào nhật ký.</span>
      </form>
    )}
  </Section>
);

function wordsOf(consent: Consent | undefined): string {
  if (!consent) return 'chưa có ý kiến';
  if (consent.withdrawnOn) return `đã rút ngày ${formatDate(consent.withdrawnOn)}`;
  const channel = consentChannels.find((one) => one.value === consent.channelCode)?.label.toLowerCase();
  return `đồng ý ngày ${formatDate(consent.givenOn)}${channel ? `, ${channel}` : ''}`;
}

type ConsentFormProps = { action: string; purposeCode: string; given: boolean; own?: boolean | undefined };

const ConsentForm = ({ action, purposeCode, given, own }: ConsentFormProps) => (
  <form method="post" action={action} class="inline-form">
    <HiddenField name="purposeCode" value={purposeCode} />
    <HiddenField name="deed" value={given ? 'withdraw' : 'give'} />
    {!own && <HiddenField name="channelCode" value="written" />}
    <Button small>{given ? 'Rút lại' : own ? 'Đồng ý' : 'Ghi đồng ý bằng giấy'}</Button>
  </form>
);

/** Who opened the reader's own sensitive fields. */
export const Watched = ({ accesses }: { accesses: readonly SensitiveAccess[] }) => (
  <Section title="Ai đã mở thông tin nhạy cảm của tôi">
    {accesses.length ? (
      <Lines label="Lượt mở">
        {accesses.map((one) => (
          <Line icon="eye" title={one.actorName} text={accessWords(one.whatCode)} side={formatInstant(one.at)} />
        ))}
      </Lines>
    ) : (
      <p class="under">Chưa ai mở.</p>
    )}
  </Section>
);
