import type { Navigation } from "@/lib/home/navigation";

/** Where a person can go, and how sections and pages are called in their language. */
export type NavigationProps = {
  navigation: Navigation;
  words: { sections: Record<string, string>; pages: Record<string, string> };
};
