using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Example.Caching
{
    /// <summary>
    /// Keeps values until they are too old.
    /// </summary>
    /// <typeparam name="TKey">What the values are found by.</typeparam>
    public sealed class Cache<TKey, TValue> : IDisposable where TKey : notnull
    {
        private readonly Dictionary<TKey, Entry> entries = new Dictionary<TKey, Entry>();
        private readonly TimeSpan lifetime;
        private readonly object gate = new object();
        private int hits;

        public event EventHandler<EventArgs> Cleared;

        public Cache(TimeSpan lifetime)
        {
            if (lifetime <= TimeSpan.Zero)
            {
                throw new ArgumentOutOfRangeException(nameof(lifetime), "must be positive");
            }

            this.lifetime = lifetime;
        }

        public int Count => entries.Count;

        public TValue this[TKey key]
        {
            get
            {
                lock (gate)
                {
                    return entries.TryGetValue(key, out var entry) ? entry.Value : default;
                }
            }
            set => Store(key, value);
        }

        public async Task<TValue> GetAsync(TKey key, Func<TKey, CancellationToken, Task<TValue>> load)
        {
            lock (gate)
            {
                if (entries.TryGetValue(key, out Entry entry) && !entry.IsOlderThan(lifetime))
                {
                    hits++;
                    return entry.Value;
                }
            }

            var value = await load(key, CancellationToken.None).ConfigureAwait(false);
            Store(key, value);
            return value;
        }

        public void Clear()
        {
            lock (gate)
            {
                entries.Clear();
            }

            Cleared?.Invoke(this, EventArgs.Empty);
        }

        private void Store(TKey key, TValue value)
        {
            // The newest wins.
            lock (gate)
            {
                entries[key] = new Entry(value, DateTime.UtcNow);
                var old = entries.Where(pair => pair.Value.IsOlderThan(lifetime)).Select(pair => pair.Key).ToList();
                foreach (var each in old)
                {
                    entries.Remove(each);
                }
            }
        }

        public void Dispose()
        {
            Clear();
            GC.SuppressFinalize(this);
        }

        private readonly struct Entry
        {
            public Entry(TValue value, DateTime stored)
            {
                Value = value;
                Stored = stored;
            }

            public TValue Value { get; }
            public DateTime Stored { get; }

            public bool IsOlderThan(TimeSpan age) => DateTime.UtcNow - Stored > age;
        }
    }

    internal static class Program
    {
        private const int Limit = 0x40;

        private static int Main(string[] args)
        {
            for (int i = 0; i < args.Length && i < Limit; i += 2)
            {
                switch (args[i])
                {
                    case "-h":
                        Console.WriteLine("Größe: {0}", Limit / 2.0);
                        break;
                    default:
                        return -1;
                }
            }

            return 0;
        }
    }
}
