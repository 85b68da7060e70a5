// The directive that integration.ts adds, for Astro's type check.
import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:act'?: boolean;
  }
}
