import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { Section } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { dependantKinds, policyKinds } from '../contract/dependants.ts';
import type { Dependant } from '../store/dependants.ts';

interface DependantsProps {
  dependants: readonly Dependant[];
  hrefOf?: ((dependant: Dependant) => string) | undefined;
  addHref?: string | undefined;
}

/** Children and relatives, whom the union visits and gives to. */
export const Dependants = ({ dependants, hrefOf, addHref }: DependantsProps) =>
  dependants.length > 0 || addHref ? (
    <Section
      title="Người thân"
      id="nguoi-than"
      count={dependants.length || undefined}
      more={addHref ? { label: 'Thêm', href: addHref } : undefined}
    >
      {dependants.length > 0 ? (
        <Lines label="Người thân">
          {dependants.map((one) => (
            <Line
              title={one.fullName}
              href={hrefOf?.(one)}
              text={[
                dependantKinds.find((kind) => kind.value === one.kindCode)?.label.toLowerCase(),
                policyKinds.find((kind) => kind.value === one.policyCode)?.label.toLowerCase(),
                one.note,
              ]
                .filter(Boolean)
                .join(', ')}
              side={
                one.untilOn
                  ? `đến ${formatDate(one.untilOn)}`
                  : one.birthOn
                    ? `sinh ${formatDate(one.birthOn)}`
                    : undefined
              }
            />
          ))}
        </Lines>
      ) : (
        <p class="under">
          Chưa ghi. Con, bố mẹ, vợ chồng ghi ở đây để thăm hỏi, tặng quà và khen thưởng con đoàn viên.
        </p>
      )}
    </Section>
  ) : null;
