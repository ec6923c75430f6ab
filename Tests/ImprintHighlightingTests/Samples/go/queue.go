package queue

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"sync"
	"time"
)

// ErrClosed is returned for a queue that takes nothing more.
var ErrClosed = errors.New("queue: closed")

const defaultSize = 1 << 4

// Job is what a worker runs.
type Job func(ctx context.Context) error

// Queue runs jobs one after another.
type Queue struct {
	mu     sync.Mutex
	jobs   chan Job
	closed bool
	done   map[string]time.Duration
	Name   string `json:"name"`
}

// New makes a queue for size jobs.
func New(name string, size int) *Queue {
	if size <= 0 {
		size = defaultSize
	}
	return &Queue{jobs: make(chan Job, size), done: map[string]time.Duration{}, Name: name}
}

// Add puts a job at the end.
func (q *Queue) Add(job Job) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return fmt.Errorf("%s: %w", q.Name, ErrClosed)
	}
	select {
	case q.jobs <- job:
		return nil
	default:
		return errors.New("queue: full")
	}
}

// Run works until the context ends.
func (q *Queue) Run(ctx context.Context) (count int, err error) {
	for {
		select {
		case <-ctx.Done():
			return count, ctx.Err()
		case job, ok := <-q.jobs:
			if !ok {
				return count, nil
			}
			start := time.Now()
			if err := job(ctx); err != nil && !errors.Is(err, context.Canceled) {
				log.Printf("job %d: %v", count, err)
				continue
			}
			count++
			q.done[fmt.Sprint(count)] = time.Since(start)
		}
	}
}

func (q *Queue) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		fmt.Fprintf(w, "%q has %d jobs\n", q.Name, len(q.jobs))
	default:
		http.Error(w, "Größe?", http.StatusMethodNotAllowed)
	}
}

func sum[T int | float64](numbers ...T) (total T) {
	for _, n := range numbers {
		total += n
	}
	return
}

func letters(text string) (out []rune) {
	for i, r := range text {
		if r >= 'a' && r <= 'z' || i == 0 {
			out = append(out, r-'a'+'A')
		}
	}
	return out
}
