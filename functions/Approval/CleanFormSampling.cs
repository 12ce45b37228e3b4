using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Functions.Approval;

/// <summary>Picks the clean forms that a person looks at all the same.</summary>
/// <param name="key">The secret of the hash: without it nobody can work out which forms are picked.</param>
/// <param name="oneIn">How many clean forms there are to one that is picked, 1 or more.</param>
public sealed class CleanFormSampling(byte[] key, int oneIn)
{
    /// <summary>Whether the form of this key, which begins with its year, is picked. The same key always gives the same answer.</summary>
    public bool Picks(string formKey)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(formKey));
        return BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)oneIn == 0;
    }
}
