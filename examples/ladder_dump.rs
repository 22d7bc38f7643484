use ladder_compare::{
    compare::{Comparer, Scope},
    load::{Document, load},
};
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let bytes = std::fs::read(&args[0]).unwrap();
    let t = std::time::Instant::now();
    let loaded = match load(&bytes) {
        Ok(l) => l,
        Err(f) => {
            for f in f {
                println!("FATAL {f}");
            }
            return;
        }
    };
    eprintln!("load {:?}", t.elapsed());
    for w in &loaded.warnings {
        println!("WARN {w}");
    }
    let Document::Framework(f) = loaded.document else {
        println!("index");
        return;
    };
    let t = std::time::Instant::now();
    let c = Comparer::new(std::rc::Rc::new(*f));
    eprintln!("comparer {:?}", t.elapsed());
    if args.len() < 2 {
        return;
    }
    let roles: Vec<_> = args[1..].iter().map(|a| a.as_str().into()).collect();
    let t = std::time::Instant::now();
    let r = c.compare(&roles, Scope::Adds).unwrap();
    eprintln!("compare {:?}", t.elapsed());
    for f in &r.facts {
        println!("FACT {} {:?} {:?}", f.name, f.cells, f.steps);
    }
    for f in &r.requirements {
        println!("REQ {} {:?} {:?}", f.name, f.cells, f.steps);
    }
    for s in &r.steps {
        println!("{s:?}");
    }
    for a in &r.areas {
        println!("\n## {} {:?}", a.name, a.counts);
        for row in &a.rows {
            for (i, ch) in row.steps.iter().enumerate() {
                let Some(ch) = ch else { continue };
                println!(
                    "{:?} {:?} {} {}",
                    ch.class,
                    ch.basis,
                    ch.moved_from,
                    ch.diff.as_ref().map_or("", |d| if d.readable {
                        "readable"
                    } else {
                        "before/after"
                    })
                );
                for c in &row.cells[i..i + 2] {
                    if let Some(l) = c {
                        println!("     {} {}", l.text.plain, l.from);
                    }
                }
            }
            if row.steps.is_empty() {
                println!(" {:?}", row.cells[0]);
            }
        }
    }
}
