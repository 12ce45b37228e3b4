using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Text;

/// <summary>The lines of a text that may be one form.</summary>
/// <param name="FirstLine">The index of its first line.</param>
/// <param name="EndLine">The index after its last.</param>
/// <param name="IsHeadless">Whether it is a table without its form's head.</param>
/// <param name="Kind">The form that its title names.</param>
/// <param name="IsExample">Whether its title says that it shows how a form is filled in.</param>
internal readonly record struct FormSlice(int FirstLine, int EndLine, bool IsHeadless, FormKind Kind, bool IsExample);
