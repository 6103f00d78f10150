import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Paper } from '../contract.ts';
import type { PrintBlock, PrintChart, PrintForm } from './printed.ts';

/** The paper's charts drawn into it: 35 ms each, the library 0.2 s with the first. */
export async function withCharts(form: PrintForm): Promise<PrintForm> {
  if (!form.blocks.some((block) => block.kind === 'chart')) return form;
  const draw = await loadDrawing();
  const drawn = (block: PrintBlock): PrintBlock => (block.kind === 'chart' ? { ...block, svg: draw(block) } : block);
  return { ...form, blocks: form.blocks.map(drawn) };
}

/** The charts of a paper for the screen, in its order. */
export async function drawCharts(paper: Pick<Paper, 'blocks'>): Promise<string[]> {
  const charts = paper.blocks.filter((block) => block.kind === 'chart');
  if (charts.length === 0) return [];
  const draw = await loadDrawing();
  return charts.map(draw);
}

type Draw = (chart: Pick<PrintChart, 'labels' | 'values'>) => string;
let drawing: Promise<Draw> | undefined;
const loadDrawing = (): Promise<Draw> => (drawing ??= load());

/** Points on the paper: the width of its text. */
export const chartWidth = 600;
/** Up to so many short labels stand below their bars; otherwise bars lie beside them. */
const mostStanding = 8;
const longestStanding = 10;

export function chartHeight({ labels }: Pick<PrintChart, 'labels'>): number {
  return isStanding(labels) ? 220 : 40 + 24 * labels.length;
}

const isStanding = (labels: readonly string[]): boolean =>
  labels.length <= mostStanding && labels.every((label) => label.length <= longestStanding);

async function load(): Promise<Draw> {
  const [{ init, use }, { BarChart }, { GridComponent }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  use([BarChart, GridComponent, SVGRenderer]);
  return (chart) => {
    const drawn = init(null, null, { renderer: 'svg', ssr: true, width: chartWidth, height: chartHeight(chart) });
    drawn.setOption(optionOf(chart));
    const svg = drawn.renderToSVGString();
    drawn.dispose();
    return bare(svg);
  };
}

// Marks for a pointer, counted up from drawing to drawing: the same chart is to give the same bytes.
const bare = (svg: string): string =>
  svg.replaceAll(/<style[\s\S]*?<\/style>/gu, '').replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/gu, '');

// One dark blue that prints as dark grey, figures at the bars, no lines but the one they stand on.
const ink = '#16181c';
const bar = '#1c4b8e';

function optionOf({ labels, values }: Pick<PrintChart, 'labels' | 'values'>) {
  const standing = isStanding(labels);
  const text = { fontFamily: "'Times New Roman', 'Liberation Serif', serif", fontSize: 13, color: ink };
  const categories = {
    type: 'category' as const,
    data: [...labels],
    inverse: !standing,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: { ...text, interval: 0 },
  };
  const amounts = { type: 'value' as const, show: false };
  const label = {
    show: true,
    position: standing ? ('top' as const) : ('right' as const),
    ...text,
    formatter: ({ value }: { value?: unknown }) => formatNumber(Number(value)),
  };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: standing ? 8 : 90, top: 24, bottom: 8, outerBoundsMode: 'same' as const },
    xAxis: standing ? categories : amounts,
    yAxis: standing ? amounts : categories,
    series: [{ type: 'bar' as const, data: [...values], color: bar, barMaxWidth: 44, label }],
  };
}
