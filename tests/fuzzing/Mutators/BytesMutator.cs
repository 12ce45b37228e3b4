namespace PerfEval.Fuzzing.Mutators;

/// <summary>Bytes changed, lost, doubled, overwritten; the end cut off.</summary>
internal sealed class BytesMutator : IMutator
{
    private const int MostChanges = 12;
    private const int Longest = 2000;

    public string Name => "bytes";

    public bool Fits(string format) => true;

    public byte[] Mutate(byte[] content, Random random)
    {
        var bytes = content.ToList();
        for (var times = random.Next(1, MostChanges); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, random.Next(2, Longest)), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length)); break;
                case 4: for (var k = 0; k < length; k++) bytes[at + k] = 0xFF; break;
                case 5: for (var k = 0; k < length; k++) bytes[at + k] = 0; break;
                // Figures are where structures point to.
                default: if (bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9') is >= 0 and var digit) bytes[digit] = (byte)('0' + random.Next(10)); break;
            }
        }

        return random.Next(12) == 0 ? [.. bytes.Take(random.Next(bytes.Count + 1))] : [.. bytes];
    }
}
