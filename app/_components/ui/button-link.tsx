import Link from "next/link";
import type { ReactNode } from "react";
import { buttonStyle, type ButtonLook } from "./button-style";

/** A link that looks like a button. */
export function ButtonLink(props: { href: string; look?: ButtonLook; children: ReactNode }) {
  return (
    <Link href={props.href} className={buttonStyle(props.look)}>
      {props.children}
    </Link>
  );
}
