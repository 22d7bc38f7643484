import { useEffect, useMemo, useState } from "react";
import { highlight, pair } from "./compare.js";
import { factOf, statementsOf } from "./ladder.js";

// Not `use` under a Suspense: React keeps its fallback in sight for at least 300 ms, which a team
// that looked at its figures would not accept.
export function App({ asked }) {
  const [{ ladder, error }, setAnswer] = useState({});
  useEffect(() => {
    asked.then((ladder) => setAnswer({ ladder }), (error) => setAnswer({ error }));
  }, [asked]);
  if (error) return <p role="alert">The ladder could not be loaded: {error.message}</p>;
  return ladder ? <Comparison ladder={ladder} /> : <p>Loading…</p>;
}

function Comparison({ ladder }) {
  const [ids, setIds] = useState(["l3-senior", "l4-lead"]);
  const roles = ids.map((id) => ladder.roles.find((role) => role.id === id));
  const choose = (side, id) => setIds((ids) => ids.with(side, id));
  return (
    <div className="compare">
      <div className="columns head">
        <Picker label="From" ladder={ladder} value={ids[0]} onChoose={(id) => choose(0, id)} />
        <Picker label="To" ladder={ladder} value={ids[1]} onChoose={(id) => choose(1, id)} />
      </div>
      <Facts ladder={ladder} roles={roles} />
      <Areas ladder={ladder} lower={roles[0]} upper={roles[1]} />
    </div>
  );
}

function Picker({ label, ladder, value, onChoose }) {
  const option = (role) => (
    <option key={role.id} value={role.id}>
      {role.name}
    </option>
  );
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {ladder.roles.filter((role) => !role.track).map(option)}
        {ladder.tracks.map((track) => (
          <optgroup key={track.id} label={track.name}>
            {ladder.roles.filter((role) => role.track === track.id).map(option)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Facts({ ladder, roles }) {
  const rows = ladder.facts.map((fact) => ({ fact, values: roles.map((role) => factOf(role, fact)) }));
  return (
    <table>
      <tbody>
        {rows
          .filter(({ values }) => values.some(Boolean))
          .map(({ fact, values }) => (
            <tr key={fact.id}>
              <th scope="row">{fact.name}</th>
              <td>{values[0]}</td>
              <td className={values[0] === values[1] ? undefined : "changed"}>{values[1]}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Areas({ ladder, lower, upper }) {
  const areas = useMemo(() => compare(ladder, lower, upper), [ladder, lower, upper]);
  return areas.map(({ area, rows }) => (
    <section key={area.id}>
      <h2>{area.name}</h2>
      {rows.map(({ key, left, right }) => (
        <div key={key} className="columns">
          <Side parts={left} missing="New" />
          <Side parts={right} missing="Not repeated" />
        </div>
      ))}
    </section>
  ));
}

/** The areas of which one of two roles says something, with their rows. */
function compare(ladder, lower, upper) {
  return ladder.areas
    .map((area) => {
      const rows = pair(statementsOf(ladder, lower, area), statementsOf(ladder, upper, area));
      return { area, rows: rows.map((row) => ({ key: row.right ?? row.left, ...highlight(row) })) };
    })
    .filter(({ rows }) => rows.length > 0);
}

function Side({ parts, missing }) {
  if (!parts) return <p className="missing">{missing}</p>;
  return (
    <p>
      {parts.map(({ value, added, removed }, at) =>
        added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : value,
      )}
    </p>
  );
}
