import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** The markup of a component as first painted, byte for byte. */
export function raw<Props extends object>(chart: Component<Props>, props: NoInfer<Props>): string {
  return render(chart as unknown as Component, { props: { ...props } }).body;
}

/** The same, one element a line, without what the compiler adds: it changes with every style. */
export function markup<Props extends object>(chart: Component<Props>, props: NoInfer<Props>): string {
  return raw(chart, props)
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/ ?svelte-\w+/g, '')
    .replaceAll(' class=""', '')
    .replaceAll(/><\/(path|circle|rect)>/g, ' />')
    .replaceAll(/>\s*</g, '>\n<')
    .trim()
    .concat('\n');
}

/** No attribute holds what a careless division leaves behind. */
export function isDrawable(svg: string): boolean {
  return !/NaN|Infinity|undefined|="[^"]*null/.test(svg);
}
