//! Japanese, Chinese and Thai ladders, in our own words: twelve pairs each, with statements that are
//! new and statements that are gone between them. No dictionary is at hand here, so words are found
//! by the rules of Unicode.

#![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

use ladder_compare::align::{Corpus, Item, align};

struct Ladder {
    name: &'static str,
    pairs: [(&'static str, &'static str); 12],
    gone: [&'static str; 4],
    new: [&'static str; 4],
}

const JAPANESE: Ladder = Ladder {
    name: "Japanese",
    pairs: [
        ("後輩の質問に答え、学習を助ける。", "複数の後輩を育成し、学習計画を一緒に立てる。"),
        ("小さな機能を設計し、実装する。", "大きな機能を設計し、チームで実装を進める。"),
        ("コードレビューで指摘された点を直す。", "コードレビューを行い、具体的な改善案を示す。"),
        ("単体テストを書く。", "単体テストと結合テストの方針を決める。"),
        ("障害が起きたら、先輩に報告する。", "障害対応を指揮し、原因と再発防止策を報告する。"),
        ("自分の作業の見積もりを出す。", "プロジェクト全体の見積もりとリスクを管理する。"),
        ("会議で自分の意見を述べる。", "会議を進行し、全員の意見をまとめる。"),
        ("顧客の要望を理解する。", "顧客の要望を分析し、製品の方向性に反映する。"),
        ("手順書に従ってデプロイする。", "デプロイを自動化し、手順書を整備する。"),
        ("セキュリティの基本を知っている。", "セキュリティの脅威を分析し、対策を主導する。"),
        ("上司からのフィードバックを受け入れる。", "同僚に建設的なフィードバックを与える。"),
        ("チームの目標を知っている。", "部門の目標に合わせてチームの目標を定める。"),
    ],
    gone: [
        "社内の研修に参加する。",
        "開発環境を一人で整えられる。",
        "毎日、日報を提出する。",
        "既存の文書を読んで覚える。",
    ],
    new: [
        "採用面接に加わる。",
        "予算の配分を提案する。",
        "社外の勉強会で発表する。",
        "技術的負債の返済に優先順位をつける。",
    ],
};

const CHINESE: Ladder = Ladder {
    name: "Chinese",
    pairs: [
        ("回答新同事的问题。", "指导新同事，帮助他们制定学习计划。"),
        ("设计并实现小型功能。", "设计复杂功能，并带领团队实现。"),
        ("根据代码评审的意见修改代码。", "主持代码评审，提出改进建议。"),
        ("为自己的代码编写单元测试。", "制定单元测试和集成测试的标准。"),
        ("发现线上故障时及时上报。", "负责处理线上故障，并组织复盘。"),
        ("估算自己任务的工作量。", "估算整个项目的工作量，并管理风险。"),
        ("在会议上表达自己的看法。", "主持会议，听取大家的看法并达成共识。"),
        ("了解客户的基本需求。", "深入分析客户需求，影响产品方向。"),
        ("按照文档部署服务。", "把服务的部署过程自动化。"),
        ("了解信息安全的基础知识。", "识别信息安全威胁，推动防护措施。"),
        ("虚心接受上级的反馈。", "经常给同事建设性的反馈。"),
        ("清楚团队的季度目标。", "参与制定部门的季度目标。"),
    ],
    gone: ["独立搭建开发环境。", "每天提交日报。", "参加入职培训。", "阅读现有的技术文章。"],
    new: [
        "参与招聘面试。",
        "提出预算分配方案。",
        "在外部大会上演讲。",
        "安排偿还技术债的先后顺序。",
    ],
};

const THAI: Ladder = Ladder {
    name: "Thai",
    pairs: [
        ("ตอบคำถามของสมาชิกใหม่", "สอนงานสมาชิกใหม่และวางแผนการเรียนรู้ร่วมกัน"),
        ("ออกแบบและพัฒนาฟีเจอร์ขนาดเล็ก", "ออกแบบฟีเจอร์ที่ซับซ้อนและนำทีมพัฒนา"),
        ("แก้ไขโค้ดตามความเห็นจากการรีวิว", "รีวิวโค้ดและเสนอแนวทางปรับปรุง"),
        ("เขียนการทดสอบให้โค้ดของตนเอง", "กำหนดมาตรฐานการทดสอบของทีม"),
        ("แจ้งหัวหน้าเมื่อระบบขัดข้อง", "รับผิดชอบแก้ปัญหาระบบขัดข้องและหาสาเหตุ"),
        ("ประเมินเวลาของงานตนเอง", "ประเมินเวลาของทั้งโครงการและจัดการความเสี่ยง"),
        ("แสดงความคิดเห็นในที่ประชุม", "ดำเนินการประชุมและรวบรวมความคิดเห็นของทุกคน"),
        ("เข้าใจความต้องการของลูกค้า", "วิเคราะห์ความต้องการของลูกค้าเพื่อกำหนดทิศทางผลิตภัณฑ์"),
        ("ติดตั้งบริการตามคู่มือ", "ทำให้การติดตั้งบริการเป็นอัตโนมัติและเขียนคู่มือ"),
        ("รู้พื้นฐานด้านความปลอดภัย", "วิเคราะห์ภัยคุกคามด้านความปลอดภัยและผลักดันมาตรการ"),
        ("รับฟังข้อเสนอแนะจากหัวหน้า", "ให้ข้อเสนอแนะที่สร้างสรรค์แก่เพื่อนร่วมงาน"),
        ("รู้เป้าหมายของทีม", "กำหนดเป้าหมายของทีมให้สอดคล้องกับแผนก"),
    ],
    gone: ["เข้าร่วมการปฐมนิเทศ", "เตรียมเครื่องคอมพิวเตอร์ได้เอง", "ส่งรายงานประจำวัน", "อ่านเอกสารที่มีอยู่"],
    new: [
        "ร่วมสัมภาษณ์ผู้สมัครงาน",
        "เสนอการจัดสรรงบประมาณ",
        "บรรยายในงานสัมมนาภายนอก",
        "จัดลำดับการชำระหนี้ทางเทคนิค",
    ],
};

fn items<'a>(texts: &[&'a str]) -> Vec<Item<'a>> {
    texts.iter().map(|text| Item { id: "", from: Vec::new(), text, group: 0 }).collect()
}

/// How many pairs are right, and how many there are.
fn score(ladder: &Ladder) -> (usize, usize) {
    let mut lower: Vec<&str> = ladder.pairs.iter().map(|(lower, _)| *lower).collect();
    lower.extend(ladder.gone);
    // Backwards: the order must not help.
    let mut upper: Vec<&str> = ladder.new.to_vec();
    upper.extend(ladder.pairs.iter().rev().map(|(_, upper)| *upper));
    let corpus = Corpus::new(lower.iter().chain(&upper).copied());
    let pairs = align(&items(&lower), &items(&upper), &corpus);
    let right =
        pairs.iter().filter(|pair| ladder.pairs.contains(&(lower[pair.lower], upper[pair.upper])));
    let right = right.count();
    println!("{}: {right} right of {}", ladder.name, pairs.len());
    for pair in &pairs {
        if !ladder.pairs.contains(&(lower[pair.lower], upper[pair.upper])) {
            println!("  wrong: {} → {}", lower[pair.lower], upper[pair.upper]);
        }
    }
    (right, pairs.len())
}

#[test]
fn pairs_what_belongs_together() {
    for ladder in [JAPANESE, CHINESE, THAI] {
        let (right, found) = score(&ladder);
        assert!(right >= 11, "{}: {right} of 12 found", ladder.name);
        assert!(found - right <= 1, "{}: {} wrong", ladder.name, found - right);
    }
}
