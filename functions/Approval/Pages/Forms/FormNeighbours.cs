namespace PerfEval.Functions.Approval.Pages.Forms;

/// <summary>Where a form stands in its approver's inbox.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Count">How many forms wait.</param>
/// <param name="Previous">The address of the form before it; null where it is the first.</param>
/// <param name="Next">The address of the form after it; null where it is the last.</param>
/// <param name="NextTitle">What the form after it is called; null where it is the last.</param>
public sealed record FormNeighbours(int Place, int Count, string? Previous, string? Next, string? NextTitle);
