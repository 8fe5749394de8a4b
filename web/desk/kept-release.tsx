/** What was ticked, carried unseen from the desk to what follows it, under the id of the release. */
export function KeptRelease(props: {
  readonly urge: readonly string[];
  readonly headReports: readonly string[];
  readonly releaseId: string;
}) {
  const { urge, headReports, releaseId } = props;
  return (
    <>
      <input type="hidden" name="releaseId" value={releaseId} />
      {urge.map((number) => (
        <input type="hidden" name="urge" value={number} />
      ))}
      {headReports.map((number) => (
        <input type="hidden" name="headReport" value={number} />
      ))}
    </>
  );
}
