import type { ReactNode } from "react";

/** Renders the tag of a rich message as a link to `href`. */
export function linkTo(href: string) {
  return function RichLink(words: ReactNode) {
    return (
      <a href={href} className="underline underline-offset-4">
        {words}
      </a>
    );
  };
}
