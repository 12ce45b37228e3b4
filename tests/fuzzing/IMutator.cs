namespace PerfEval.Fuzzing;

/// <summary>Changes a file in ways that its format suggests.</summary>
public interface IMutator
{
    /// <summary>What it changes, in a word.</summary>
    string Name { get; }

    /// <summary>Whether files of a format have what it changes.</summary>
    /// <param name="format">The format, as in <see cref="FuzzSample.Format"/>.</param>
    bool Fits(string format);

    /// <summary>The file changed; the same random numbers change it in the same way. What has been broken before may be left as it is.</summary>
    byte[] Mutate(byte[] content, Random random);
}
