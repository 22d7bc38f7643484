import { defineConfig } from "@playwright/test";
import base from "../browser/playwright.config.mjs";

export default defineConfig({ ...base, testDir: ".", outputDir: "../../test-results/hosts" });
