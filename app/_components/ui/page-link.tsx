import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to a page of ours. It fetches nothing ahead: pages are rendered for whoever opens them, so
 * what could be fetched for each visible link are two answers without content. Opening a link takes
 * one request either way.
 */
export function PageLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  return <Link {...props} prefetch={false} />;
}
