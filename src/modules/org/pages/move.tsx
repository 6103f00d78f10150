import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { HiddenField } from '../../../kernel/ui/field.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { Card } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { UnitOnTree } from '../store/tree.ts';
import type { Unit } from '../store/units.ts';

interface MovePreviewProps {
  unit: Unit;
  frame: UnitInFrame;
  parent: Unit;
  branch: readonly UnitOnTree[];
  form: FormState;
  from: string;
}

const most = 20;

/** What moves, before the only dangerous button. */
export const movePreview = ({ unit, frame, parent, branch, form, from }: MovePreviewProps) => {
  const inside = branch.filter((one) => one.unitId !== unit.unitId);
  return (
    <Card title="Xem trước (chưa ghi)">
      <p>
        Từ ngày {formatDate(from)}, {unit.name} trực thuộc <b>{parent.name}</b>
        {inside.length > 0 && `, cùng ${formatNumber(inside.length)} đơn vị, tổ bên trong`}. Đoàn viên và bản ghi từ
        ngày này tính vào nơi mới; số liệu trước ngày này vẫn thuộc nơi cũ.
      </p>
      {inside.length > 0 && (
        <Lines label="Chuyển theo">
          {inside.slice(0, most).map((one) => (
            <Line title={one.name} side={one.kindLabel} />
          ))}
        </Lines>
      )}
      {inside.length > most && <p class="under">và {formatNumber(inside.length - most)} đơn vị khác.</p>}
      <form method="post" action={unitHref(frame, '/to-chuc/chuyen')}>
        {Object.entries(form.typed).map(([name, value]) => (
          <HiddenField name={name} value={[value].flat().at(-1) ?? ''} />
        ))}
        <Button kind="danger">Chuyển đơn vị</Button>
      </form>
    </Card>
  );
};
