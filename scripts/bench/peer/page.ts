// The rows of the overview on a page with ECharts, made with care: only the parts in use, data in the page, no animation.
import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, ScatterChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface Row {
  area: string;
  theme: string;
  status: string;
  due: string;
  name: string;
}

/** As many rows as a screen shows. */
const shown = 30;

const all = JSON.parse(document.querySelector('#rows')!.textContent) as Row[];
const themes = [...new Set(all.map(({ theme }) => theme))];
const statuses = [...new Set(all.map(({ status }) => status))];
const chips = [...document.querySelectorAll<HTMLButtonElement>('.chips button')];
const counts = init(document.querySelector<HTMLElement>('#counts'));
const list = init(document.querySelector<HTMLElement>('#list'));

function draw(area: string): void {
  const rows = area === '' ? all : all.filter((row) => row.area === area);
  const first = rows.slice(0, shown);
  counts.setOption({
    animation: false,
    legend: {},
    tooltip: {},
    xAxis: { type: 'category', data: themes },
    yAxis: { type: 'value' },
    series: statuses.map((status) => ({
      name: status,
      type: 'bar',
      stack: 'all',
      data: themes.map((theme) => rows.filter((row) => row.theme === theme && row.status === status).length),
    })),
  });
  list.setOption({
    animation: false,
    tooltip: {},
    grid: { left: 260 },
    xAxis: { type: 'value', min: 2015, max: 2035 },
    yAxis: { type: 'category', inverse: true, data: first.map(({ name }) => name) },
    series: [{ type: 'scatter', data: first.map(({ due }, i) => [Number.parseInt(due, 10), i]) }],
  });
  for (const chip of chips) chip.setAttribute('aria-pressed', String(chip.dataset['area'] === area));
}

for (const chip of chips) chip.addEventListener('click', () => draw(chip.dataset['area'] ?? ''));
draw('');
document.documentElement.dataset['alive'] = '';
requestAnimationFrame(() => setTimeout(() => performance.mark('charts')));
