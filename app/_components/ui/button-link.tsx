import type { ReactNode } from "react";
import { buttonStyle, type ButtonLook } from "./button-style";
import { PageLink } from "./page-link";

/** A link that looks like a button. */
export function ButtonLink(props: { href: string; look?: ButtonLook; children: ReactNode }) {
  return (
    <PageLink href={props.href} className={buttonStyle(props.look)}>
      {props.children}
    </PageLink>
  );
}
