import fc from 'fast-check';

/**
 * Property tests draw the same cases every time, so that a test that fails is one that somebody changed. Others are drawn
 * by another number in SEED.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261121) });
