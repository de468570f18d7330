import type { Lang } from '../lib/number.ts';

/** What an operator fills in before publishing. Empty fields are left out of the footer. */
export interface SiteConfig {
  /** `internal` adds task plans and reports; the public build never carries them. */
  deployment: 'public' | 'internal';
  /** True only where a government body runs the site. */
  government: boolean;
  operator: Record<Lang, string>;
  contact: string;
  icp: string;
}

export const siteConfig: SiteConfig = {
  deployment: 'public',
  government: false,
  operator: { zh: '', en: '' },
  contact: '',
  icp: '',
};
