using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval;

/// <summary>
/// The rows of <c>evaluations</c> that this process wrote last. Who needs one a moment later takes it from here, with the
/// ETag it was written with, and reads it only where it is not here or that ETag has gone out of date.
/// </summary>
public sealed class RecentEvaluations
{
    private const int Most = 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<FormRound, EvaluationRow> _rows = [];
    private readonly Queue<FormRound> _order = new();

    /// <summary>Keeps a row for a while; the oldest makes room.</summary>
    public void Keep(FormRound form, EvaluationRow row)
    {
        lock (_lock)
        {
            if (_rows.TryAdd(form, row)) _order.Enqueue(form);
            else _rows[form] = row;
            if (_order.Count > Most) _rows.Remove(_order.Dequeue());
        }
    }

    /// <summary>Takes a row out; null where it is not here.</summary>
    public EvaluationRow? Take(FormRound form)
    {
        lock (_lock)
        {
            // Its place in the order stays: it makes room one row too early at the most.
            return _rows.Remove(form, out var row) ? row : null;
        }
    }
}
