ExUnit.start()
defmodule Library.DeskTest do
  use ExUnit.Case, async: true
  import Library.Factory
  setup %{conn: conn} do
    {:ok, conn: conn, desk: build(:desk, name: "Größe")}
  end
  describe "lend/2" do
    test "lends a book", %{desk: desk} do
      assert {:ok, %{loans: [1]}} = Desk.lend(desk, 1)
      refute Desk.full?(desk)
      assert_raise ArgumentError, ~r/no name/, fn -> Desk.lend(nil, -1) end
    end
  end
end
config :app, App.Repo, username: "postgres", pool_size: 10, url: System.get_env("URL")
IO.puts("sum: #{Enum.reduce(1..10, 0, fn x, acc -> x + acc end)}")
list = for <<c <- "abc">>, c > ?a, do: <<c>>
"key" |> String.upcase() |> String.split(",", trim: true)
%{"a" => 1, b: 2}["a"]
x = 'unfinished #{
