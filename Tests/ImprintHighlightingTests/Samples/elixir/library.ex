#!/usr/bin/env elixir
# Lends books
defmodule Library.Desk do
  @moduledoc """
  Lends books, #{inspect(:größe)} \u00e9.

      iex> Library.Desk.lend(1)
  """
  use GenServer, restart: :transient
  import Enum, only: [map: 2]
  alias Library.{Book, Reader}
  require Logger

  @behaviour Lending
  @limit 1_000
  @type t :: %__MODULE__{name: String.t(), loans: list(integer)}
  defstruct [:name, loans: [], open?: true]

  @spec lend(t, integer) :: {:ok, t} | {:error, atom}
  def lend(desk, id, opts \\ [])
  def lend(%{open?: false}, _id, _), do: {:error, :closed}
  def lend(%__MODULE__{loans: loans} = desk, id, opts) when is_integer(id) and id > 0 or not is_nil(opts) do
    case Map.fetch(desk, :name) do
      {:ok, name} when name in ["a", "b"] -> {:ok, %{desk | loans: [id | loans]}}
      :error -> raise ArgumentError, message: "no name: #{inspect(desk.name <> "!")}\n\t\"quoted\""
      _ -> nil
    end
  end

  defp bar!(<<x::8, rest::binary>>), do: x + byte_size(rest)
  defmacro twice(ex) do
    quote do
      unquote(ex)
      unquote(ex)
    end
  end

  def handle_call({:get, key}, _from, state) do
    result = state |> Enum.filter(&(&1 > 2)) |> Enum.map(&to_string/1) |> hd()
    with {:ok, a} <- fetch(key), true <- a != 2 && !b || c === d do
      {:reply, a, state}
    else
      _ -> {:noreply, state ++ [1, 2.5, 1.5e-3, 0x1F, 0b101, 0o17] -- [?a, ?\n]}
    end
  end

  def numbers do
    for x <- 1..10, rem(x, 2) == 0, into: %{}, do: {x, x * x / 2}
    fun = fn a, b -> a + b end
    fun.(1, 2)
    ~r/^\s*(\w+)#{name}$/iu
    ~s(a "quoted" #{fun}) ; ~w[one two]a ; ~S|raw #{no}| ; ~D[2020-01-01] ; ~c"chars"
    'charlist' ; :"quoted atom" ; :+ ; :a? ; "key": 1
    receive do
      {:msg, text} -> send(self(), text)
    after
      10 -> :timeout
    end
    try do
      throw(:x)
    rescue
      e in [RuntimeError, KeyError] -> reraise e, __STACKTRACE__
    catch
      :x -> :caught
    after
      IO.puts("done")
    end
    if x > 1 do :a else :b end
    unless true, do: nil
    cond do
      x == 1 -> ^x = 1
      true -> x <<< 2 ||| 3
    end
  end
  def doc, do: ~S'''
  raw heredoc
  '''
end
