import { canAdminister } from "@/lib/auth/policy";
import type { ReactNode } from "react";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/viewer";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer)) notFound();
  return children;
}
