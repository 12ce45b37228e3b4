using System.Collections.Immutable;

namespace PerfEval.Domain.Messages;

/// <summary>Cells as an argument of a message: each language names them in its own words.</summary>
/// <param name="Pointers">The cells, as JSON Pointers.</param>
internal sealed record CellList(ImmutableArray<string> Pointers);
