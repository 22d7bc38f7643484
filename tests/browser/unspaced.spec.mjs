// Ladders in scripts without spaces: the browser's own dictionaries say where words end.

import { expect, test } from "./fixtures.mjs";
import { ladder, put } from "./ladder.mjs";

const JAPANESE = {
  id: "ja",
  name: "職務等級",
  language: "ja",
  areas: [{ id: "work", name: "仕事" }],
  tracks: [{ id: "t", name: "開発" }],
  roles: [
    {
      id: "engineer",
      name: "エンジニア",
      track: "t",
      areas: {
        work: ["毎週の会議でチームの経験を共有する。", "手順書に従ってデプロイする。", "毎日、日報を提出する。"],
      },
    },
    {
      id: "senior",
      name: "シニア",
      track: "t",
      areas: {
        work: ["採用面接に加わる。", "デプロイを自動化し、手順書を整備する。", "毎週の会議でチームの経営を共有する。"],
      },
    },
  ],
};

test("a Japanese ladder pairs, and its changes are marked by whole words", async ({ page }) => {
  await put(page, { framework: JAPANESE, roles: "engineer,senior" });
  const { changes } = ladder(page);
  const shared = changes.filter({ hasText: "会議" });
  // By single characters, only the second of each word would be marked.
  await expect(shared.getByRole("deletion")).toContainText("経験");
  await expect(shared.getByRole("insertion")).toContainText("経営");
  await expect(changes.filter({ hasText: "手順書に従って" })).toContainText("自動化");
  await expect(changes.filter({ hasText: "採用面接" })).toContainText("New");
});

test("without Intl.Segmenter, Unicode's rules serve", async ({ page }) => {
  await page.addInitScript(() => delete Intl.Segmenter);
  await put(page, { framework: JAPANESE, roles: "engineer,senior" });
  const shared = ladder(page).changes.filter({ hasText: "会議" });
  await expect(shared.getByRole("deletion")).toContainText("験");
  await expect(shared.getByRole("deletion")).not.toContainText("経験");
  await expect(shared.getByRole("insertion")).toContainText("営");
});
