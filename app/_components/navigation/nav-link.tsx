import type { ReactNode } from "react";
import { PageLink } from "@/app/_components/ui/page-link";
import type { Choice } from "@/lib/home/place";

const LOOKS = {
  bar: "h-14 border-current/0 text-muted hover:text-ink aria-[current]:border-ink aria-[current]:text-ink max-lg:flex-col max-lg:justify-center max-lg:gap-0.5 max-lg:border-t-2 max-lg:px-1.5 max-lg:text-xs lg:border-b-2 lg:px-3",
  tab: "h-11 border-b-2 border-current/0 px-1.5 text-muted hover:text-ink aria-[current]:border-ink aria-[current]:text-ink sm:px-3",
  menu: "min-h-10 rounded-md px-3 py-1.5 hover:bg-sunken aria-[current]:bg-sunken",
};

/** A link of the navigation. Being marked changes no width, so nothing moves. */
export function NavLink(props: {
  choice: Pick<Choice, "href" | "current">;
  look: keyof typeof LOOKS;
  children: ReactNode;
}) {
  return (
    <PageLink
      href={props.choice.href}
      aria-current={props.choice.current}
      className={`flex items-center whitespace-nowrap ${LOOKS[props.look]}`}
    >
      {props.children}
    </PageLink>
  );
}
