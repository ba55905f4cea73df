"use client";

import { usePathname } from "next/navigation";
import { PageLink } from "@/app/_components/ui/page-link";
import { isAdministration } from "@/lib/home/place";
import type { Navigation } from "@/lib/home/navigation";
import { Wordmark } from "../wordmark";

/** The way home: the product's name, and in administration the way back to it. */
export function Brand(props: { navigation: Navigation; name: string; back: string }) {
  const inside = isAdministration(props.navigation, usePathname());
  return (
    <PageLink href="/" className="flex h-14 shrink-0 items-center">
      {inside ? (
        <span className="text-sm font-medium">
          <span aria-hidden>← </span>
          {props.back}
        </span>
      ) : (
        <Wordmark name={props.name} />
      )}
    </PageLink>
  );
}
