import type { Plugin } from 'vite';

/**
 * Nothing from elsewhere, nothing inline: a shared scenario is a stranger's input, and the page
 * must not be able to run or fetch what it says, even through a bug of ours.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page only: hot reloading in development needs inline code. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'topolab:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
