using PerfEval.Domain.Forms;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>
/// The forms of an upload that are plainly forms of an earlier upload of its path under a corrected code, name or year. A file
/// that holds fewer forms than that one did was filed in part, and one that has none so alike is another project's under the
/// same name: neither takes the place of anything.
/// </summary>
internal static class Successors
{
    /// <summary>For each form that has one its successor, by the form's key. One successor stands for one form.</summary>
    /// <param name="receipt">The receipt of the path's latest upload. Its earlier forms count that are back with their unit, or that it has superseded already.</param>
    public static IReadOnlyDictionary<string, ReceiptForm> Of(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var upload = EarlierUpload.Of(receipt);
        // What was given to another unit folder meanwhile still stands in the file, and counts in neither upload.
        var foreign = receipt.Forms.Where(form => form.IsForeign).Select(form => form.FormKey).ToHashSet(StringComparer.Ordinal);
        var uploads = receipt.Uploads.Where(held => held.FormKeys.Count(key => !foreign.Contains(key)) <= upload.FormKeys.Length)
            .ToDictionary(held => held.Submission, held => held.FormKeys.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var goesOn = uploads.Where(held => upload.FormKeys.Any(held.Value.Contains)).Select(held => held.Key).ToHashSet(StringComparer.Ordinal);
        var candidates = receipt.Forms.Where(form => form.IsTaken).Select(form => (Form: form, Identity: Identity.Of(form))).ToList();
        var pairs =
            from form in receipt.Earlier
            where form.Status is FormStatus.Returned or FormStatus.Superseded && form.HeldBy is not null && uploads.ContainsKey(form.HeldBy)
            let identity = Identity.Of(form)
            from candidate in candidates
            where !uploads[form.HeldBy!].Contains(candidate.Form.FormKey) && (candidate.Form.Replaces ?? form.FormKey) == form.FormKey
            let likeness = identity.LikenessOf(candidate.Identity, goesOn.Contains(form.HeldBy!))
            where likeness > 0
            orderby likeness descending
            select (form.FormKey, candidate.Form);

        var successors = new Dictionary<string, ReceiptForm>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, form) in pairs)
            if (!successors.ContainsKey(key) && taken.Add(form.FormKey)) successors.Add(key, form);
        return successors;
    }

    /// <summary>By what a form is told from others.</summary>
    private sealed record Identity(string Code, string Name, string Unit, string Year)
    {
        private const int SameCode = 4;
        private const int SameName = 2;

        public static Identity Of(ReceiptForm form) =>
            new(ProjectIdentity.CodeOf(form.ProjectCode), FoldedName.Of(form.ProjectName), form.ImplementingUnit, form.Year);

        /// <summary>How plainly another form is this one corrected; 0 where it is not.</summary>
        /// <param name="other">The other form.</param>
        /// <param name="goesOn">Whether its file holds others that stood beside this one: a file without any may be the next year's.</param>
        public double LikenessOf(Identity other, bool goesOn)
        {
            var isOfYear = Year == other.Year || Year == EvaluationRow.UnknownYear;
            if (Code.Length > 0 && Code == other.Code) return isOfYear || goesOn ? SameCode + NameLikeness.Of(Name, other.Name) : 0;
            if (!isOfYear || Name.Length == 0) return 0;
            if (Name == other.Name) return IsUnitOf(other) ? SameName + NameLikeness.Of(Code, other.Code) : 0;
            return Code.Length == 0 && NameLikeness.AreAlike(Name, other.Name) && IsUnitOf(other) ? NameLikeness.Of(Name, other.Name) : 0;
        }

        // Units of one folder have projects of one name: 校园维修 of this school and of that.
        private bool IsUnitOf(Identity other) => Unit.Length == 0 || other.Unit.Length == 0 || NameLikeness.AreAlike(Unit, other.Unit);
    }
}
