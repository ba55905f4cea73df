"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isAdministration } from "@/lib/home/place";
import type { Navigation } from "@/lib/home/navigation";
import { Wordmark } from "../wordmark";

/** The way home: the product's name, and in administration the way back to it. */
export function Brand(props: { navigation: Navigation; name: string; back: string }) {
  const inside = isAdministration(props.navigation, usePathname());
  return (
    <Link href="/" className="flex h-14 shrink-0 items-center">
      {inside ? (
        <span className="text-sm font-medium">
          <span aria-hidden>← </span>
          {props.back}
        </span>
      ) : (
        <Wordmark name={props.name} />
      )}
    </Link>
  );
}
