"use client";

export { ErrorView as default } from "../_components/error-view";
